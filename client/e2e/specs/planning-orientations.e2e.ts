import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Conformity, OrientationCollection, Overlaps } from '../../src/api/schema.gen.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { textOf } from '../drivers/atlas.ts';
import { Desk } from '../drivers/desk.ts';
import { Layers } from '../drivers/layers.ts';
import { OrientationRequest } from '../drivers/orientation-request.ts';
import { Planning } from '../drivers/planning.ts';
import { Swipe } from '../drivers/swipe.ts';
import { axeViolations } from '../harness/axe.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { PictureService } from '../harness/picture-service.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();
const pictures = new PictureService();
let atlas: RunningAtlas;
let planner: Official;
let reviewer: Official;
beforeAll(async () => {
  await pictures.start();
  const env = { LAYER_HOSTS: pictures.origin };
  atlas = await startAtlas({ from: inject('loadedFolder'), env });
  const admin = await firstAdmin(atlas);
  planner = await admin.invite('planner', ['planner']);
  reviewer = await admin.invite('reviewer', ['reviewer_planning']);
});
afterAll(async () => {
  await atlas?.stop();
  await pictures.stop();
});

const ask = async <T>(path: string, init: RequestInit = {}) =>
  (await (await fetch(`${atlas.url}${path}`, init)).json()) as T;

const box = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
/** Two of them overlap, and the last lies where no zone is. */
const LAYER = [box(105.82, 21.38, 0.08), box(105.86, 21.42, 0.08), box(105.5, 22.3, 0.01)];

describe('orientations', () => {
  test('matrix, grounds and totals say what the API says; a class narrows table, map and address', async () => {
    const planning = await new Planning(await visit()).open('conformity');
    await planning.matrix.waitFor();
    const api = await ask<Conformity>('/api/conformity?limit=1000');
    const ofPlan = api.items.filter(({ counted, kind }) => counted || kind === 'it_park');
    expect(await planning.rows()).toBe(ofPlan.length);

    const matching = ofPlan.filter((item) => item.class === 'matches');
    const button = planning.classButton('matches');
    expect(await textOf(button)).toContain(
      planning.words.conformity.zones(String(matching.length)),
    );
    await button.click();
    await expect.poll(() => planning.rows()).toBe(matching.length);
    await expect.poll(() => planning.page.url()).toContain('class=matches');

    await planning.cell(0, 0).click();
    await expect
      .poll(() => textOf(planning.grounds))
      .toContain(planning.words.conformity.stances.priority);

    expect(await axeViolations(planning.page)).toEqual([]);

    // A link opens the same: plan, class and the difference between the plans.
    await planning.open('conformity', '&plan_version=scheme-2024&class=unknown');
    const before = await ask<Conformity>('/api/conformity?plan=scheme-2024&limit=1000');
    const unknown = before.items.filter(
      (item) => item.class === 'unknown' && (item.counted || item.kind === 'it_park'),
    );
    await expect.poll(() => planning.rows()).toBe(unknown.length);
    const changes = planning.page
      .locator('.conformity-more')
      .filter({ hasText: planning.words.conformity.changes('2024', '2025') });
    await changes.locator('summary').click();
    await expect
      .poll(() => textOf(changes))
      .toMatch(/Phía Tây: không còn là ngành ưu tiên.*07.*08/);
  });
});

describe('versions of the plan', () => {
  test('are swiped by keyboard, and a link shows the same sides in another browser', async () => {
    const reader = await visit();
    await reader.open('/?view=regions');
    const swipe = new Swipe(reader);
    await swipe.start();
    await swipe.maps.nth(1).waitFor();
    await swipe.divider.press('ArrowLeft');
    await swipe.divider.press('Shift+ArrowLeft');
    const [older, newer] = ['2024', '2025'].map(swipe.words.plans.name);
    expect(await swipe.shown()).toEqual({ sides: [older, newer], at: 38 });
    expect(await swipe.divider.getAttribute('aria-valuetext')).toBe(`${older} 38%, ${newer} 62%`);
    await expect.poll(() => reader.page.url()).toContain('swipe=scheme-2024,plan-2025,38');
    const panel = reader.page.locator('.plan-swipe');
    await panel.locator('summary').click();
    await expect
      .poll(() => textOf(panel))
      .toContain('Phía Tây: chỉ Đề án 2024 ưu tiên khai khoáng');
    expect(await axeViolations(reader.page)).toEqual([]);

    const second = await visit({ apart: true });
    await second.open(`/${new URL(reader.page.url()).search}`);
    expect(await new Swipe(second).shown()).toEqual({ sides: [older, newer], at: 38 });

    await swipe.stop();
    await expect.poll(() => swipe.maps.count()).toBe(1);
    await expect.poll(() => reader.page.url()).not.toContain('swipe=');
  });
});

describe('a change of an orientation', () => {
  test('of a text and the outline is proposed, approved by somebody else, and read on the card', async () => {
    const west = async () => {
      const { features } = await ask<OrientationCollection>('/api/orientations');
      return features.find(({ properties }) => properties.code === 'west');
    };
    const before = await west();
    const outline = structuredClone(before?.geometry);
    // Its westernmost corner moves out by a kilometre.
    const ring = outline?.coordinates[0]?.[0] ?? [];
    const far = ring.reduce((least, at) => ((at[0] ?? 0) < (least[0] ?? 0) ? at : least));
    const [lon = 0] = far;
    far[0] = lon - 0.01;
    for (const end of [ring[0], ring.at(-1)]) if (end && end[1] === far[1]) end[0] = far[0];

    const author = new Desk(await visit({ as: planner, url: atlas.url }));
    const form = await new OrientationRequest(author).open('west');
    const text = 'Công nghiệp bán dẫn; chế biến chè';
    await form.write('priorities', { vi: text, en: 'Semiconductors; tea' });
    await form.chooseOutline(outline ?? {}, 'Số hoá bản đồ phân vùng', '50');
    await author.saved();
    await author.explain('Theo nghị quyết mới.');
    expect(await axeViolations(author.page)).toEqual([]);
    const id = await author.submit();

    const review = new Desk(await visit({ as: reviewer, url: atlas.url }));
    await review.openRequest(id);
    await review.region.locator('.compared-boundary').waitFor();
    await expect.poll(() => textOf(review.region)).toContain(text);
    expect(await axeViolations(review.page)).toEqual([]);
    await review.approve();
    await review.region.getByText(review.words.states.approved, { exact: true }).waitFor();

    const after = await west();
    expect(after?.properties.area_km2).toBeGreaterThan(before?.properties.area_km2 ?? 0);
    const reader = await visit({ url: atlas.url });
    await reader.open('/?view=regions&region=west&v=1');
    const card = reader.page.locator('.region-west');
    await expect.poll(() => textOf(card)).toContain(text);
    const { regions } = reader.words;
    const parts = `${regions.parts.priorities}, ${regions.parts.outline}`;
    await expect.poll(() => textOf(card)).toContain(parts);
    await expect.poll(() => textOf(card)).toContain('Quyết định điều chỉnh quy hoạch');
  });
});

describe('a layer', () => {
  test('of a few polygons has the hectares of the API in its table', async () => {
    const planning = await new Planning(await visit()).open('overlaps');
    const features = LAYER.map((coordinates, i) => ({
      type: 'Feature',
      properties: { name: `Ô ${i + 1}` },
      geometry: { type: 'Polygon', coordinates },
    }));
    await planning.chooseLayer(
      'rung.geojson',
      JSON.stringify({ type: 'FeatureCollection', features }),
    );
    await planning.hold();
    await planning.result.waitFor();
    const polygons = LAYER.map((coordinates, i) => ({
      n: i + 1,
      geometry: { type: 'Polygon', coordinates },
    }));
    const api = await ask<Overlaps>('/api/overlaps', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ polygons }),
    });
    const f = createFormat('vi');
    const expected = api.zones
      .filter(({ ha }) => ha >= 0.01)
      .map(({ name_vi, ha }) => [name_vi, f.ha(ha).replace(/\s+/g, ' ')] as const);
    expect(expected.length).toBeGreaterThan(2);
    expect(await planning.hectares()).toEqual(new Map(expected));
    expect(await axeViolations(planning.page)).toEqual([]);
    // Nobody has published a boundary yet, so nothing is added up as if it were known.
    expect(await textOf(planning.result)).toContain(planning.words.overlaps.estimatedTitle);
    expect(await textOf(planning.result)).not.toContain(planning.words.overlaps.knownTitle);
  });
});

describe('reference layers', () => {
  test('from a file and a service lie on the map as strongly as asked, and in a second browser the same', async () => {
    const layers = await new Layers(await visit({ as: planner })).open();
    const { page, words } = layers;
    const coordinates = box(105.55, 22.2, 0.04);
    await layers.addFile('rung.geojson', {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } },
        // Points are passed over, as the page says.
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'Point', coordinates: [105.5, 22.2] },
        },
      ],
    });
    await expect.poll(() => layers.shown()).toEqual(['rung']);
    const washed = await layers.stillColour();
    await layers.setOpacity('rung', 0);
    await expect.poll(() => layers.colourFrom(washed)).toBeGreaterThan(8);
    const bare = await layers.stillColour();
    await layers.setOpacity('rung', 100);
    await expect.poll(() => layers.colourFrom(washed)).toBeLessThan(4);

    await layers.addTiles('Ảnh', `${pictures.origin}/{z}/{x}/{y}.png`);
    await expect.poll(() => layers.shown()).toEqual(['Ảnh', 'rung']);
    await layers.setOpacity('Ảnh', 50);
    await expect.poll(() => layers.colourFrom(bare)).toBeGreaterThan(40);
    await page.getByRole('button', { name: words.down('Ảnh') }).click();
    await expect.poll(() => layers.shown()).toEqual(['rung', 'Ảnh']);
    await expect.poll(() => page.url()).toMatch(/ref=[\w-]{22}\.100,[\w-]{22}\.50/);
    const here = await layers.stillColour();
    expect(await axeViolations(page)).toEqual([]);

    const reader = new Layers(await visit({ url: atlas.url, apart: true }));
    await reader.page.goto(page.url());
    await expect.poll(() => reader.shown()).toEqual(['rung', 'Ảnh']);
    await reader.page.getByText(words.stranger).waitFor();
    await expect.poll(() => reader.opacity('Ảnh')).toBe('50');
    await expect.poll(() => reader.colourFrom(here)).toBeLessThan(4);

    // Saved with the person: without the link as well.
    await expect
      .poll(async () => (await planner.send('GET', '/api/layers')).body)
      .toMatchObject({ items: [{ title: 'rung' }, { title: 'Ảnh', opacity: 50 }] });
    await layers.open();
    await expect.poll(() => layers.shown()).toEqual(['rung', 'Ảnh']);
  });
});

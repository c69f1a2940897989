import { readFileSync } from 'node:fs';
import { parseString } from 'dxf';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CORNERS, CORNERS_OF as ZONE } from '../../../geodata/fixtures/survey/corners.ts';
import { SURVEY_WORDS } from '../../src/i18n/survey.ts';
import type { LngLat } from '../../src/lib/geodesy/lng-lat.ts';
import { fromVn2000, toVn2000 } from '../../src/lib/geodesy/vn2000.ts';
import { type Atlas, textOf } from '../drivers/atlas.ts';
import { firstAdmin } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const MILLIMETRE = 0.001;

const { visit } = withBrowser();
let server: RunningAtlas;
beforeAll(async () => {
  server = await startAtlas({ from: inject('loadedFolder') });
  const admin = await firstAdmin(server);
  const board = await admin.invite('board', ['board']);
  const reviewer = await admin.invite('reviewer', ['reviewer_kcn']);
  const ring = CORNERS.map(([x, y]) => fromVn2000({ x, y }));
  const closed = [...ring, ...ring.slice(0, 1)];
  await reviewer.approve(await board.proposeBoundary(ZONE, closed));
});
afterAll(() => server?.stop());

interface Corner {
  x: number;
  y: number;
}

/** How far the farthest corner of the decision lies from the nearest one that came back, metres. */
const farthest = (back: readonly Corner[]) =>
  Math.max(
    ...CORNERS.map(([x, y]) => Math.min(...back.map((at) => Math.hypot(at.x - x, at.y - y)))),
  );

/** Opens the corners on the card. */
async function openCorners(atlas: Atlas): Promise<void> {
  await atlas.card.locator('summary', { hasText: SURVEY_WORDS[atlas.lang].title }).click();
  await atlas.card.locator('.survey-table').waitFor();
}

async function saved(atlas: Atlas, button: string): Promise<string> {
  const [download] = await Promise.all([
    atlas.page.waitForEvent('download') as Promise<Download>,
    atlas.card.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('the corners of a known boundary', () => {
  test('stand on the card with dimensions, and come back from every file within a millimetre', async () => {
    const atlas = await (await visit({ url: server.url })).open(`/?zone=${ZONE}&v=1`);
    const words = SURVEY_WORDS.vi;
    await openCorners(atlas);
    const text = await textOf(atlas.card.locator('.survey'));
    for (const [x] of CORNERS) expect(text).toContain(x.toFixed(3));
    expect(text).toContain(words.perimeter);
    expect(text).toMatch(/82,9\d? ha/);

    const csv = await saved(atlas, words.downloads.csv);
    const rows = csv.split('\r\n').filter((line) => /^\d+\.\d+;\d+;/.test(line));
    const metres = (cell = '') => Number(cell.replace(',', '.'));
    const listed = rows
      .map((line) => line.split(';'))
      .map(([, , x, y]) => ({ x: metres(x), y: metres(y) }));
    expect(listed).toHaveLength(CORNERS.length);
    expect(farthest(listed)).toBeLessThan(MILLIMETRE);

    const outlines = parseString(await saved(atlas, words.downloads.dxf)).entities.filter(
      ({ type }) => type === 'LWPOLYLINE',
    );
    expect(outlines).toHaveLength(1);
    const drawn = (outlines[0]?.vertices ?? []).map(({ x: east = 0, y: north = 0 }) => ({
      x: north,
      y: east,
    }));
    expect(drawn).toHaveLength(CORNERS.length);
    expect(farthest(drawn)).toBeLessThan(MILLIMETRE);

    const { geometry } = JSON.parse(await saved(atlas, words.downloads.geojson)) as {
      geometry: { coordinates: LngLat[][][] };
    };
    const ring = geometry.coordinates[0]?.[0]?.slice(0, -1) ?? [];
    expect(ring).toHaveLength(CORNERS.length);
    expect(farthest(ring.map(toVn2000))).toBeLessThan(MILLIMETRE);
  });

  test.each(['vi', 'en'] as const)('print on one page of A4, to scale (%s)', async (lang) => {
    const { page } = await visit({ url: server.url, lang });
    const words = SURVEY_WORDS[lang];
    await page.goto(`${server.url}/sheet?zone=${ZONE}&lang=${lang}&v=1`);
    await page.locator('.plan').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // 210 by 297 millimetres in points.
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeCloseTo((210 / 25.4) * 72, 0);
    expect(Number(height)).toBeCloseTo((297 / 25.4) * 72, 0);

    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.sheet-paper');
    const text = await textOf(paper);
    expect(text).toContain(words.scale(10_000));
    for (const [x, y] of CORNERS) {
      expect(text).toContain(x.toFixed(3));
      expect(text).toContain(y.toFixed(3));
    }
    expect(text).toContain(words.notRegistry);
    expect(await page.getByRole('button', { name: words.printNow }).isVisible()).toBe(false);
    const arrow = paper.locator('.plan g', {
      has: page.locator('title', { hasText: words.northLabel }),
    });
    expect(await arrow.locator('text').textContent()).toBe(words.north);
    // The frame is 170 mm wide on paper, as its units say: the scale is true.
    const plan = await paper.locator('.plan').boundingBox();
    expect(((plan?.width ?? 0) / 96) * 25.4).toBeCloseTo(170, 0);
    await page.emulateMedia({ media: null });
  });
});

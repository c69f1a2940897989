import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { CORNERS, CORNERS_OF as ZONE } from '../../../geodata/fixtures/survey/corners.ts';
import type { LngLat } from '../../src/lib/geodesy/lng-lat.ts';
import { toVn2000 } from '../../src/lib/geodesy/vn2000.ts';
import { textOf } from '../drivers/atlas.ts';
import { Desk } from '../drivers/desk.ts';
import { Import } from '../drivers/import.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { type VisitOptions, withBrowser } from '../harness/session.ts';

const FIXTURES = join(import.meta.dirname, '../../../geodata/fixtures/doctor');

const folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
const { visit } = withBrowser();
let atlas: RunningAtlas;
let board: Official;
let reviewer: Official;
beforeAll(async () => {
  atlas = await startAtlas({ from: inject('loadedFolder') });
  const admin = await firstAdmin(atlas);
  board = await admin.invite('board', ['board']);
  reviewer = await admin.invite('reviewer', ['reviewer_kcn']);
});
afterAll(async () => {
  await atlas?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const signedIn = async (as: Official, options: VisitOptions = {}) =>
  new Desk(await visit({ ...options, as }));
const importing = async (options: VisitOptions = {}) =>
  new Import(await signedIn(board, options)).open(ZONE);

/** A list of corners without a word on its system of coordinates. */
async function cornerList() {
  const rows = [
    ['Số hiệu điểm', 'X (m)', 'Y (m)'],
    ...CORNERS.map(([x, y], index) => [index + 1, x, y]),
  ].map((row) => row.map((value) => ({ value })));
  const buffer = await writeWorkbook(rows).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'toa-do-goc.xlsx', mimeType, buffer };
}

interface Expected {
  vi: string;
  en: string;
  place: { kind: 'point'; at: LngLat } | { kind: 'segment'; from: LngLat; to: LngLat } | null;
}
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
>;

/** Where the map stands, as its address says. */
function standsAt(address: string): LngLat {
  const [lon = Number.NaN, lat = Number.NaN] = (new URL(address).searchParams.get('at') ?? '')
    .split(',')
    .map(Number);
  return [lon, lat];
}

describe('a fault', () => {
  test.each([
    ['self_crossing.csv', 'vi'],
    ['self_crossing.csv', 'en'],
    ['ring_open.geojson', 'vi'],
    ['spike.csv', 'en'],
  ] as const)('of %s is said (%s) and shown at its place on the map', async (file, lang) => {
    const { [lang]: words = '', place } = expected[file] ?? {};
    const doctor = await importing({ lang });
    await doctor.choose(join(FIXTURES, file));
    await doctor.finding(words).waitFor();
    await doctor.see(words);
    const at = place?.kind === 'segment' ? place.from : place?.kind === 'point' ? place.at : null;
    const [lon, lat] = at ?? [0, 0];
    const { page } = doctor.desk;
    await expect.poll(() => Math.abs(standsAt(page.url())[0] - lon)).toBeLessThan(0.002);
    expect(Math.abs(standsAt(page.url())[1] - lat)).toBeLessThan(0.002);
  });

  test.each(['xml_entities.kml', 'zip_path.zip', 'formula.csv'])(
    'refuses %s and says why',
    async (file) => {
      const doctor = await importing();
      await doctor.choose(join(FIXTURES, file));
      await doctor.panel.getByText(expected[file]?.vi ?? 'nothing').waitFor();
    },
  );

  test('is mended as chosen, and unmended', async () => {
    const doctor = await importing();
    await doctor.choose(join(FIXTURES, 'duplicate_points.csv'));
    const words = expected['duplicate_points.csv']?.vi ?? '';
    await doctor.finding(words).waitFor();
    await doctor.fix('Bỏ các đỉnh trùng');
    await doctor.finding(words).waitFor({ state: 'detached' });
    await doctor.panel.getByRole('button', { name: 'Bỏ: Bỏ các đỉnh trùng' }).click();
    await doctor.finding(words).waitFor();
  });
});

describe('what only the server knows', () => {
  const overlap = join(FIXTURES, 'ground/overlap.geojson');

  test('is told with the other findings before the outline is used', async () => {
    const doctor = await importing({ apart: true });
    await doctor.choose(overlap);
    await doctor.finding(/Chồng lên CCN Lương Sơn: 22,9\s*ha/).waitFor();
    await doctor.see(/Chồng lên CCN Lương Sơn/);
    await doctor.use();
  });

  test('is said to be unknown as long as nobody answers, and asked again', async () => {
    const doctor = await importing({
      apart: true,
      expectedFailures: [/geometry\/check/, /ERR_FAILED/],
    });
    const { page } = doctor.desk;
    await page.route('**/api/geometry/check', (route) => route.abort());
    await doctor.choose(overlap);
    await doctor.finding(/Chưa hỏi được máy chủ/).waitFor();
    await page.unroute('**/api/geometry/check');
    await doctor
      .finding(/Chưa hỏi được máy chủ/)
      .getByRole('button', { name: 'Thử lại' })
      .click();
    await doctor.finding(/Chồng lên CCN Lương Sơn/).waitFor();
  });
});

describe('a file of several layers', () => {
  test('is taken by its layer', async () => {
    const doctor = await importing();
    await doctor.choose(join(FIXTURES, 'several_features-systems.gpkg'));
    await doctor.panel.getByRole('checkbox', { name: /Lớp ranh_gioi/ }).check();
    await doctor.panel.getByText(/Diện tích trên mặt đất/).waitFor();
    await doctor.use();
  });
});

/** A file on the disk with a ring of so many corners, and one more that closes it: a circle with a fine wave. */
function fileOf(corners: number): string {
  const ring = Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    const radius = 0.004 * (1 + 0.01 * Math.sin(300 * turn));
    return [105.845 + radius * Math.cos(turn), 21.594 + radius * Math.sin(turn)];
  });
  const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  const path = join(folder, `${corners}.geojson`);
  writeFileSync(path, JSON.stringify({ type: 'Feature', properties: {}, geometry }));
  return path;
}

describe('a large file', () => {
  test('of 100,000 corners gives the page no task over 50 ms', async () => {
    const doctor = await importing({ apart: true });
    const longest = await doctor.longestTask(fileOf(99_999));
    expect(longest).toBeLessThan(50);
  });

  test('is given up at once when its reader says so', async () => {
    const doctor = await importing({ apart: true });
    await doctor.choose(fileOf(99_999));
    await doctor.cancel();
    await doctor.panel.getByText('hoặc thả tệp vào đây').waitFor();
    expect(await doctor.panel.locator('.import-finding, .notice').count()).toBe(0);
  });
});

// Last: round an approved boundary the footprints that only say where about a zone lies give way.
describe('a list of corners', () => {
  test('becomes an approved boundary with the hectares of PostGIS, each corner within a millimetre', async () => {
    const doctor = await importing();
    await doctor.choose(await cornerList());
    expect(await doctor.findings()).toEqual([expect.stringContaining('EPSG:9213')]);
    await doctor.fix(/EPSG:9213/);
    await doctor.finding(/Diện tích 82,9\s*ha/).waitFor();
    await doctor.use();
    const { desk } = doctor;
    await desk.saved();
    await desk.explain('Bảng toạ độ góc kèm quyết định.');
    const id = await desk.submit();

    const review = await signedIn(reviewer);
    await review.openRequest(id);
    await expect.poll(() => textOf(review.region)).toContain('toa-do-goc.xlsx');
    expect(await textOf(review.region)).toContain('EPSG:9213');
    await review.approve();
    await review.region.getByText(review.words.states.approved, { exact: true }).waitFor();

    const { features } = (await (
      await fetch(`${atlas.url}/api/boundaries?zone=${ZONE}`)
    ).json()) as {
      features: {
        geometry: { coordinates: LngLat[][][] };
        properties: { area_ha: number; basis: string };
      }[];
    };
    const [boundary] = features;
    expect(boundary?.properties.basis).toBe('surveyed');
    expect(boundary?.properties.area_ha).toBeCloseTo(82.9, 1);
    const ring = boundary?.geometry.coordinates[0]?.[0]?.slice(0, -1) ?? [];
    const off = CORNERS.map(([x, y]) =>
      Math.min(...ring.map((at) => Math.hypot(toVn2000(at).x - x, toVn2000(at).y - y))),
    );
    expect(ring).toHaveLength(CORNERS.length);
    expect(Math.max(...off)).toBeLessThan(0.001);
  });
});

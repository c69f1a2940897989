import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { ROOT } from '../../config.ts';
import type { Database } from '../../db/database.ts';
import { GeodataLoadError } from '../load/errors.ts';
import { loadGeodata } from '../load/index.ts';
import { loadCommuneBoundaries } from './index.ts';

let db: Database;
const folder = mkdtempSync(join(tmpdir(), 'atlas-communes-'));
const path = join(folder, 'communes.geojson');
const load = () => loadCommuneBoundaries(db, { path, actor: 'test' });

beforeAll(async () => {
  db = await testDatabase('facts');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db?.close();
});

/** A square of about the given area around the representative point of a commune. */
async function square(code: string, share = 1, shift = 0) {
  const [row] = await db.query<{ lon: number; lat: number; km2: number }>(
    'SELECT ST_X(point) AS lon, ST_Y(point) AS lat, area_km2 AS km2 FROM commune WHERE code = $1',
    [code],
  );
  if (!row) throw new Error(`no commune ${code}`);
  const half = Math.sqrt(row.km2 * share) / 2;
  const [dx, dy] = [half / (111.32 * Math.cos((row.lat * Math.PI) / 180)), half / 110.75];
  const [lon, lat] = [row.lon + shift, row.lat];
  const ring = [
    [lon - dx, lat - dy],
    [lon + dx, lat - dy],
    [lon + dx, lat + dy],
    [lon - dx, lat + dy],
    [lon - dx, lat - dy],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function write(features: { properties: object; geometry: unknown }[], more: object = {}): void {
  const all = features.map((feature) => ({ type: 'Feature', ...feature }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: all, ...more }));
}

describe('boundaries of communes', () => {
  it('are loaded where they fit, and everything else is reported', async () => {
    write([
      { properties: { ma: '05528' }, geometry: await square('05528') },
      { properties: { ten: 'Xã Phong Quang' }, geometry: await square('01849', 1.1) },
      { properties: { ma: '01840' }, geometry: await square('01840', 1, 0.5) },
      { properties: { ma: '01843' }, geometry: { type: 'Point', coordinates: [105, 21] } },
      { properties: { ten: 'Phường Bến Nghé' }, geometry: await square('05528') },
    ]);
    const report = await load();
    expect(report.loaded.map(({ code, by, notable }) => [code, by, notable])).toEqual([
      ['01849', 'name', true],
      ['05528', 'code', false],
    ]);
    expect(report.rejected).toEqual([
      { name: 'Phường Bắc Kạn', reason: expect.stringContaining('Polygon or MultiPolygon') },
      {
        name: 'Phường Đức Xuân',
        reason: 'does not contain the representative point of the commune',
      },
    ]);
    expect(report.missing).toHaveLength(88);
    expect(report.ignored).toBe(1);
    const stored = await db.query(
      'SELECT code, boundary_source AS source FROM commune WHERE boundary IS NOT NULL ORDER BY code',
    );
    expect(stored).toEqual([
      { code: '01849', source: 'communes.geojson' },
      { code: '05528', source: 'communes.geojson' },
    ]);
  });

  it('make a revision of their own, which the next load of the facts leaves alone', async () => {
    write([{ properties: { ma: '05528' }, geometry: await square('05528') }]);
    const { revision } = await load();
    const [latest] = await db.query<{ id: number; reason: string }>(
      'SELECT id, reason FROM revision ORDER BY id DESC LIMIT 1',
    );
    expect(latest).toEqual({
      id: revision,
      reason: 'boundaries of communes from communes.geojson',
    });
    const again = await loadGeodata(db, { dir: join(ROOT, 'geodata'), actor: 'test' });
    expect(again).toMatchObject({ outcome: 'unchanged', revision });
  });

  it('change nothing where none fits', async () => {
    write([{ properties: { ma: '05528' }, geometry: await square('05528', 3) }]);
    const report = await load();
    expect(report).toMatchObject({ revision: null, loaded: [] });
    expect(report.rejected[0]?.reason).toMatch(/km², the commune/);
  });

  it('are refused in another coordinate system, but not for saying WGS84', async () => {
    const features = [{ properties: { ma: '05528' }, geometry: await square('05528') }];
    write(features, { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9213' } } });
    await expect(load()).rejects.toThrow(GeodataLoadError);
    await expect(load()).rejects.toThrow('EPSG::9213');
    write(features, {
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    });
    expect((await load()).loaded).toHaveLength(1);
  });

  it('are refused from a file that is none', async () => {
    writeFileSync(path, '{"type": "Feature');
    await expect(load()).rejects.toThrow(GeodataLoadError);
    writeFileSync(path, '[]');
    await expect(load()).rejects.toThrow('no GeoJSON FeatureCollection');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../lib/geodesy/lng-lat.ts';
import { diagnose, prepare, stage } from './pipeline.ts';
import { LAT_M, lonM, planarM } from './shape/planar.ts';
import { GEODATA, NEAR_DIEM_THUY } from './testing/context.ts';
import { rawRing, readingOf } from './testing/shapes.ts';
import type { Fix } from './types.ts';

const GOOD = join(GEODATA, 'fixtures/doctor/good');
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const source: { features: { geometry: { coordinates: unknown[] } }[] } = JSON.parse(
  readFileSync(join(GOOD, 'source.geojson'), 'utf8'),
);
const pairs = (coordinates: unknown): LngLat[] => {
  const flat = (coordinates as number[][]).flat(3);
  return flat.flatMap((lon, i): LngLat[] => (i % 2 ? [] : [[lon, flat[i + 1] ?? Number.NaN]]));
};
const SOURCE = source.features.flatMap(({ geometry }) => pairs(geometry.coordinates));

const files = readdirSync(GOOD, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(GOOD, name)).map((file) => join(name, file)));

describe('files of a foreign hand', () => {
  it('are there in all formats and three systems', () => expect(files).toHaveLength(27));

  it.each(files)('%s is staged where its writer meant it', async (path) => {
    const bytes = new Uint8Array(readFileSync(join(GOOD, path)));
    const reading = await prepare({ name: path, bytes }, { wasm: new Uint8Array(wasm).buffer });
    if ('refused' in reading) throw new Error(JSON.stringify(reading.refused));
    const all = diagnose(reading, [], NEAR_DIEM_THUY).features.map(({ n }) => n);
    const crs = Number(/epsg-(\d+)/.exec(path)?.[1]);
    const fixes: Fix[] = [{ code: 'pick', features: all }];
    const question = diagnose(reading, fixes, NEAR_DIEM_THUY).findings.find(
      ({ severity }) => severity === 'ask',
    );
    const offered = question?.fixes.find((fix) => fix.code === 'use_crs' && fix.crs === crs);
    if (question) expect(offered, question.code).toBeDefined();
    const { geometry, origin } = stage(
      reading,
      offered ? [...fixes, offered] : fixes,
      NEAR_DIEM_THUY,
    );
    const staged = pairs(geometry.coordinates);
    // A list has the first shell alone, to the millimetre; GDAL's own way from VN-2000 costs KML as much.
    const list = path.includes('corners');
    const allowedM = list || path.includes('.km') ? 0.001 : 0.00002;
    for (const corner of list ? SOURCE.slice(0, 4) : SOURCE) {
      expect(Math.min(...staged.map((at) => planarM(at, corner)))).toBeLessThan(allowedM);
    }
    const rings = geometry.coordinates.map((part) => part.length).sort();
    expect(rings).toEqual(list ? [1] : [1, 1, 2]);
    expect(origin.crs_by).toBe(offered ? 'chosen' : 'declared');
  });
});

describe('a boundary staged', () => {
  const known = { kind: 'known', code: 4326, by: 'format' } as const;
  const square: LngLat[] = [
    [105.84, 21.59],
    [105.84, 21.6],
    [105.85, 21.6],
    [105.85, 21.59],
    [105.84, 21.59],
  ];

  it('is closed, and wound as GeoJSON asks, to the last digit', () => {
    const reading = readingOf([rawRing(square)], { declared: known });
    const { geometry, origin } = stage(reading, [], NEAR_DIEM_THUY);
    const [ring = []] = geometry.coordinates[0] ?? [];
    expect(ring).toEqual([
      [105.85, 21.59],
      [105.85, 21.6],
      [105.84, 21.6],
      [105.84, 21.59],
      [105.85, 21.59],
    ]);
    expect(origin).toMatchObject({ crs: 4326, crs_by: 'declared', fixes: [] });
  });
});

describe('a hundred thousand vertices', () => {
  it('are diagnosed, previewed in few, and refused as one boundary until they are simplified', () => {
    const ring = Array.from({ length: 100_000 }, (_, i): LngLat => {
      const turn = (2 * Math.PI * i) / 99_999;
      const metres = 1500 + 300 * Math.sin(37 * turn);
      return [
        105.85 + (metres * Math.cos(turn)) / lonM(21.6),
        21.6 + (metres * Math.sin(turn)) / LAT_M,
      ];
    });
    const reading = readingOf([rawRing([...ring.slice(0, -1), ring[0] ?? [0, 0]])], {
      declared: { kind: 'known', code: 4326, by: 'format' },
    });
    const { findings, preview, usable } = diagnose(reading, [], NEAR_DIEM_THUY);
    expect(findings[0]).toMatchObject({ code: 'too_many_vertices', count: 99_999 });
    expect(usable).toBe(false);
    const shown = preview?.coordinates.flat(2).length ?? 0;
    expect(shown).toBeGreaterThan(1000);
    expect(shown).toBeLessThanOrEqual(5001);

    const [{ fixes = [], figures } = {}] = findings;
    expect(fixes).toEqual([{ code: 'simplify', metres: 0.02 }]);
    const simple = diagnose(reading, fixes, NEAR_DIEM_THUY);
    expect(simple.usable).toBe(true);
    const told = simple.findings.find(({ code }) => code === 'simplified');
    const { left, shift_m, change_m2 } = figures ?? {};
    expect(told?.figures).toEqual({ from: 99_999, left, shift_m, change_m2 });
    expect(shift_m).toBeLessThanOrEqual(0.02);
    expect(Math.abs(Number(change_m2))).toBeLessThan(0.02 * (simple.perimeterM ?? 0));
    const { geometry, origin } = stage(reading, fixes, NEAR_DIEM_THUY);
    expect(geometry.coordinates.flat(2)).toHaveLength(Number(left) + 1);
    expect(left).toBeLessThanOrEqual(20_000);
    expect(origin.fixes).toEqual(fixes);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { projectionOf } from '../../lib/geodesy/projection.ts';
import type { CrsCode, Reading } from '../types.ts';
import { read } from './index.ts';

const GOOD = join(import.meta.dirname, '../../../../geodata/fixtures/doctor/good');
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));

async function reading(path: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(join(GOOD, path)));
  const result = await read({ name: path, bytes }, { wasm: new Uint8Array(wasm).buffer });
  if ('refused' in result) throw new Error(`${path}: ${JSON.stringify(result.refused)}`);
  return result;
}

type Rings = readonly (readonly LngLat[])[];
const source: { features: { geometry: { type: string; coordinates: unknown } }[] } = JSON.parse(
  readFileSync(join(GOOD, 'source.geojson'), 'utf8'),
);
const SOURCE = source.features.flatMap(({ geometry: { type, coordinates } }) =>
  type === 'Polygon' ? (coordinates as Rings) : (coordinates as Rings[]).flat(),
);

/** The rings on the ground, from the pairs as the file has them. */
function groundOf(reading: Reading, code: CrsCode): Rings {
  const { inverse } = projectionOf(code);
  const swapped = reading.axes === 'north-east';
  return reading.features.flatMap(({ rings }) =>
    rings.map(({ xy }) =>
      Array.from({ length: xy.length / 2 }, (_, i) => {
        const [x = Number.NaN, y = Number.NaN] = [xy[2 * i], xy[2 * i + 1]];
        return swapped ? inverse(y, x) : inverse(x, y);
      }),
    ),
  );
}

/** Millimetres from each corner of a ring to the nearest of the source's ring nearest to it. */
function worstMm(rings: Rings, wanted: Rings = SOURCE): number {
  const mm = (a: LngLat, b: LngLat) =>
    Math.hypot((a[0] - b[0]) * 103_500e3, (a[1] - b[1]) * 110_800e3);
  const corners = wanted.flat();
  return Math.max(
    ...rings.flatMap((ring) => ring.map((at) => Math.min(...corners.map((to) => mm(at, to))))),
    ...corners.map((to) => Math.min(...rings.flat().map((at) => mm(at, to)))),
  );
}

const lengths = (rings: Rings) => rings.map((ring) => ring.length).sort((a, b) => a - b);

describe('a foreign hand', () => {
  const folders = readdirSync(GOOD).filter((name) => name.startsWith('epsg-'));

  it('wrote in three systems', () => expect(folders).toHaveLength(3));

  for (const folder of folders) {
    const code = Number(folder.slice(5)) as CrsCode;

    it.each([
      ['zones.geojson', 'geojson', code === 4326 ? 'format' : 'member'],
      ['zones.zip', 'shapefile', 'prj'],
      ['zones.gpkg', 'geopackage', 'srs'],
    ])(`${folder}/%s comes back within 0.01 mm`, async (name, format, by) => {
      const result = await reading(`${folder}/${name}`);
      expect(result.format).toBe(format);
      expect(result.declared).toMatchObject({ kind: 'known', code });
      if (name !== 'zones.geojson') expect(result.declared).toMatchObject({ by });
      const rings = groundOf(result, code);
      expect(worstMm(rings)).toBeLessThan(0.01);
      expect(lengths(rings)).toEqual(lengths(SOURCE));
      expect(result.features.map(({ parts }) => parts)).toEqual([[[0, 1]], [[0], [1]]]);
      const names = result.features.map(({ attributes }) => Object.fromEntries(attributes).ten);
      expect(names).toEqual(['Khu công nghiệp Yên Bình', 'Điềm Thụy']);
      expect(result.notes).toEqual([]);
      expect(result.vertices).toBe(SOURCE.flat().length);
      expect(result.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    });

    it.each(['zones.kml', 'zones.kmz'])(`${folder}/%s comes back within 1 mm`, async (name) => {
      const result = await reading(`${folder}/${name}`);
      expect(result.declared).toEqual({ kind: 'known', code: 4326, by: 'format' });
      const rings = groundOf(result, 4326);
      expect(worstMm(rings)).toBeLessThan(1);
      expect(lengths(rings)).toEqual(lengths(SOURCE));
      expect(result.features.map(({ parts }) => parts)).toEqual([[[0, 1]], [[0], [1]]]);
    });

    it.each(['zones.dxf', 'zones-hatch.dxf'])(`${folder}/%s comes back nested`, async (name) => {
      const result = await reading(`${folder}/${name}`);
      expect(result.declared.kind).toBe('none');
      const rings = groundOf(result, code);
      expect(worstMm(rings)).toBeLessThan(0.01);
      expect(lengths(rings)).toEqual(lengths(SOURCE));
      const parts = result.features.map((feature) => feature.parts?.map((part) => part.length));
      expect(parts.sort()).toEqual([[1], [1], [2]]);
    });

    it.each(['corners.csv', 'corners.xlsx'])(
      `${folder}/%s comes back within 1 mm`,
      async (name) => {
        const result = await reading(`${folder}/${name}`);
        expect(result.axes).toBe('north-east');
        expect(worstMm(groundOf(result, code), [SOURCE[0]?.slice(0, 4) ?? []])).toBeLessThan(1);
        expect(result.features[0]?.rings[0]?.labels).toEqual(['1', '2', '3', '4']);
      },
    );
  }
});

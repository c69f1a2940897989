import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Context, Ground } from '../types.ts';

/** The data folder of the repository. */
export const GEODATA = join(import.meta.dirname, '../../../../geodata');

const regions: FeatureCollection<Polygon> = JSON.parse(
  readFileSync(join(GEODATA, 'regions.geojson'), 'utf8'),
);

/** The province as the client knows it: its four regions side by side. */
export const PROVINCE: Ground = {
  parts: regions.features.map(({ geometry }, n) => ({
    n,
    rings: geometry.coordinates.map((ring) => Float64Array.from(ring.slice(0, -1).flat())),
  })),
};

/** A zone published as lying within 5 km of a point in the south of the province. */
export const NEAR_DIEM_THUY: Context = {
  province: PROVINCE,
  provinceToleranceM: 300,
  anchor: { bounds: null, point: [105.85, 21.595], radiusKm: 5, basis: 'site' },
  decisionHa: null,
};

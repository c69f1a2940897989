import fc from 'fast-check';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { outsideM } from '../crs/province.ts';
import { LAT_M, lonM } from '../shape/planar.ts';
import type { RawRing, Reading } from '../types.ts';
import { PROVINCE } from './context.ts';

/** A ring as it lies on the ground, without its closing point. */
export type TrueRing = readonly LngLat[];

const inProvince: fc.Arbitrary<LngLat> = fc
  .tuple(
    fc.double({ min: 105.4, max: 106.3, noNaN: true }),
    fc.double({ min: 21.3, max: 22.75, noNaN: true }),
  )
  .filter((at) => outsideM(PROVINCE, at) === 0);

/** Corners around a middle at growing angles: simple, whatever the distances. */
function star(middle: LngLat, radii: readonly number[], scale: number): TrueRing {
  return radii.map((radius, i): LngLat => {
    const turn = (2 * Math.PI * i) / radii.length;
    const [east, north] = [Math.cos(turn) * radius * scale, Math.sin(turn) * radius * scale];
    return [middle[0] + east / lonM(middle[1]), middle[1] + north / LAT_M];
  });
}

/** A polygon in the province, 60 m to 6 km wide, with or without a hole. */
export const polygon: fc.Arbitrary<{ middle: LngLat; rings: readonly TrueRing[] }> = fc
  .tuple(
    inProvince,
    fc.array(fc.integer({ min: 30, max: 3000 }), { minLength: 3, maxLength: 12 }),
    fc.boolean(),
  )
  .map(([middle, radii, holed]) => {
    const shell = star(middle, radii, 1);
    return { middle, rings: holed ? [shell, star(middle, radii, 0.4)] : [shell] };
  });

export const rawRing = (pairs: readonly (readonly [number, number])[]): RawRing => ({
  xy: Float64Array.from(pairs.flat()),
  labels: null,
  rows: null,
});

/** What a reader would have made of one feature; made by hand where a test needs no file. */
export const readingOf = (
  rings: readonly RawRing[],
  more: Partial<Reading> & Pick<Reading, 'declared'>,
): Reading => ({
  format: 'geojson',
  file: { name: 'ranh-gioi', size: 1000, sha256: '0'.repeat(64) },
  axes: null,
  features: [{ n: 1, layer: null, rings, parts: [rings.map((_, place) => place)], attributes: [] }],
  vertices: rings.reduce((sum, { xy }) => sum + xy.length / 2, 0),
  stated: { sides: null, areaM2: null },
  notes: [],
  ...more,
});

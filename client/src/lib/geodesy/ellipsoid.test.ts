import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, legsM, ringM } from './ellipsoid.ts';
import type { LngLat } from './lng-lat.ts';

const inProvince: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 105.4, max: 106.4, noNaN: true }),
  fc.double({ min: 21.3, max: 22.8, noNaN: true }),
);
const relative = (got: number, wanted: number) => Math.abs(got / wanted - 1);

describe('the ellipsoid', () => {
  it('agrees with published geodesics', () => {
    // Karney (2013), table 2: JFK to LHR, 5551.759400319 km, here in longitude-first order.
    expect(distanceM([-73.8, 40.6], [-0.5, 51.6])).toBeCloseTo(5_551_759.4, 1);
    // One degree of meridian from the equator and a quarter of the ellipsoid.
    expect(distanceM([0, 0], [0, 1])).toBeCloseTo(110_574.389, 2);
    expect(distanceM([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 2);
  });

  it('agrees with PostGIS geography to 1e-5', () => {
    // SELECT ST_Area(g), ST_Perimeter(g) FROM (SELECT ST_GeogFromText(
    //   'POLYGON((105.84 21.50,105.86 21.50,105.86 21.52,105.84 21.52,105.84 21.50))') g) t
    const { areaM2, perimeterM } = ringM([
      [105.84, 21.5],
      [105.86, 21.5],
      [105.86, 21.52],
      [105.84, 21.52],
    ]);
    expect(relative(areaM2, 4_588_972.249968529)).toBeLessThan(1e-5);
    expect(relative(perimeterM, 8_573.473725311347)).toBeLessThan(1e-5);
  });

  it('agrees with PostGIS on a line', () => {
    // SELECT ST_Length(ST_GeogFromText('LINESTRING(105.8 21.5,105.9 21.5,105.9 21.6)'))
    const legs = legsM([
      [105.8, 21.5],
      [105.9, 21.5],
      [105.9, 21.6],
    ]);
    expect(relative((legs[0] ?? 0) + (legs[1] ?? 0), 21_434.445783452644)).toBeLessThan(1e-5);
  });

  it('gives the same area in both directions and from any first point', () => {
    fc.assert(
      fc.property(fc.array(inProvince, { minLength: 3, maxLength: 3 }), (ring) => {
        const { areaM2, perimeterM } = ringM(ring);
        expect(ringM(ring.toReversed()).areaM2).toBeCloseTo(areaM2, 2);
        expect(ringM([...ring.slice(1), ...ring.slice(0, 1)]).areaM2).toBeCloseTo(areaM2, 2);
        expect(perimeterM).toBeGreaterThanOrEqual(2 * Math.max(...legsM(ring)) - 1e-6);
      }),
    );
  });

  it('measures every leg of a line', () => {
    const line: LngLat[] = [
      [105.8, 21.5],
      [105.9, 21.5],
      [105.9, 21.6],
    ];
    expect(legsM(line)).toHaveLength(2);
    expect(legsM(line)[1]).toBeCloseTo(distanceM([105.9, 21.5], [105.9, 21.6]), 9);
    expect(legsM([])).toEqual([]);
  });
});

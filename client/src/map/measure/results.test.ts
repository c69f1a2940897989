import { describe, expect, it } from 'vitest';
import { ringM } from '../../lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { measureResult } from './results.ts';

const square: LngLat[] = [
  [105.84, 21.5],
  [105.86, 21.5],
  [105.86, 21.52],
  [105.84, 21.52],
];
const relative = (got: number | null, wanted: number) => Math.abs((got ?? 0) / wanted - 1);

describe('measureResult', () => {
  it('gives hectares, square kilometres and the way round', () => {
    // PostGIS geography: ST_Area 4588972.249968529, ST_Perimeter 8573.473725311347
    const result = measureResult({ mode: 'area', points: square });
    expect(relative(result.hectares, 458.8972249968529)).toBeLessThan(1e-5);
    expect(relative(result.km2, 4.588972249968529)).toBeLessThan(1e-5);
    expect(relative(result.lengthM, 8573.473725311347)).toBeLessThan(1e-5);
    expect(result.legsM).toHaveLength(4);
    expect(result.problem).toBeNull();
  });

  it('says how many points are missing', () => {
    expect(measureResult({ mode: 'area', points: square.slice(0, 2) })).toMatchObject({
      hectares: null,
      lengthM: null,
      problem: { reason: 'too-few-points', missing: 1 },
    });
    expect(measureResult({ mode: 'distance', points: [] }).problem).toEqual({
      reason: 'too-few-points',
      missing: 2,
    });
  });

  it('measures along a line, with no area', () => {
    const result = measureResult({ mode: 'distance', points: square.slice(0, 3) });
    expect(result.lengthM).toBeCloseTo((result.legsM[0] ?? 0) + (result.legsM[1] ?? 0), 6);
    expect(result).toMatchObject({ areaM2: null, hectares: null, problem: null });
  });

  it('refuses the area of a ring that crosses itself, says where, and still gives the length', () => {
    const [a, b, c, d] = square as [LngLat, LngLat, LngLat, LngLat];
    const result = measureResult({ mode: 'area', points: [a, c, b, d] });
    expect(result.hectares).toBeNull();
    expect(result.problem).toMatchObject({ reason: 'self-crossing' });
    expect(result.lengthM).toBeCloseTo(ringM([a, c, b, d]).perimeterM, 6);
  });

  it('lists each point in both systems, northing first', () => {
    const [vertex] = measureResult({ mode: 'distance', points: [[105.848, 21.5942]] }).vertices;
    expect(vertex?.at).toEqual([105.848, 21.5942]);
    expect(vertex?.vn2000.x).toBeCloseTo(2_388_879.4329, 3);
    expect(vertex?.vn2000.y).toBeCloseTo(432_293.6546, 3);
  });
});

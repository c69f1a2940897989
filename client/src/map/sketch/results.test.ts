import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { sketchResult } from './results.ts';

/** Hectares by PostGIS `ST_Area(geography)` of the square 105.84-105.85 E, 21.59-21.60 N. */
const FIELD_HA = 114.6587;
const field = square(105.84, 21.59, 0.01)[0] ?? [];
const hole = square(105.842, 21.592, 0.001)[0]?.[0] ?? [];
const multi = (...coordinates: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates });

describe('figures of a boundary', () => {
  it('are those of PostGIS, parts added and holes taken off', () => {
    const one = sketchResult(multi(field));
    expect(one.hectares).toBeCloseTo(FIELD_HA, 3);
    expect(one.parts[0]?.corners).toHaveLength(4);
    const holed = sketchResult(multi([...field, hole]));
    const only = sketchResult(multi([hole]));
    expect(holed.hectares).toBeCloseTo(FIELD_HA - (only.hectares ?? 0), 3);
    expect(sketchResult(multi(field, [hole])).hectares).toBeCloseTo(
      FIELD_HA + (only.hectares ?? 0),
      3,
    );
  });

  it('are refused where a ring crosses itself', () => {
    const [a = [], b = [], c = [], d = []] = field[0] ?? [];
    const result = sketchResult(multi([[a, c, b, d, a]]));
    expect(result.hectares).toBeNull();
    expect(result.crossings).toHaveLength(1);
  });
});

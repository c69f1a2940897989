import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { sketchResult } from './results.ts';

/** Hectares by PostGIS `ST_Area(geography)` of the square 105.84-105.85 E, 21.59-21.60 N. */
const FIELD_HA = 114.6587;
const field = square(105.84, 21.59, 0.01)[0] ?? [];
const hole = square(105.842, 21.592, 0.001)[0]?.[0] ?? [];
const beside = square(105.862, 21.592, 0.001)[0]?.[0] ?? [];
const multi = (...coordinates: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates });

describe('figures of a boundary', () => {
  it('are those of PostGIS, parts added and holes taken off', () => {
    const one = sketchResult(multi(field));
    expect(one.hectares).toBeCloseTo(FIELD_HA, 3);
    expect(one.parts[0]?.rings.map(({ corners }) => corners.length)).toEqual([4]);
    const holed = sketchResult(multi([...field, hole]));
    const only = sketchResult(multi([hole]));
    expect(holed.hectares).toBeCloseTo(FIELD_HA - (only.hectares ?? 0), 3);
    expect(holed.parts[0]?.rings[1]?.hectares).toBeCloseTo(only.hectares ?? 0, 9);
    expect(sketchResult(multi(field, [beside])).hectares).toBeCloseTo(
      FIELD_HA + (sketchResult(multi([beside])).hectares ?? 0),
      3,
    );
  });

  it('are refused where a ring crosses itself', () => {
    const [a = [], b = [], c = [], d = []] = field[0] ?? [];
    const result = sketchResult(multi([[a, c, b, d, a]]));
    expect(result.hectares).toBeNull();
    expect(result.crossings).toHaveLength(1);
  });

  const bite = square(105.8495, 21.592, 0.001)[0]?.[0] ?? [];
  const within = square(105.8423, 21.5923, 0.0002)[0]?.[0] ?? [];
  it.each([
    ['a hole across its outer ring', multi([...field, bite]), 2],
    ['parts that share a wall', multi(field, square(105.85, 21.59, 0.01)[0] ?? []), 1],
    ['a part drawn twice', multi(field, field), 4],
  ])('are refused for %s', (_what, geometry, places) => {
    const result = sketchResult(geometry);
    expect(result.hectares).toBeNull();
    expect(result.crossings.length).toBeGreaterThanOrEqual(places);
  });

  it.each([
    ['a hole beside its part', multi([...field, beside])],
    ['a hole within a hole', multi([...field, hole, within])],
    ['a part upon another', multi(field, [hole])],
  ])('are refused for %s', (_what, geometry) => {
    expect(sketchResult(geometry)).toMatchObject({
      hectares: null,
      crossings: [],
      misplaced: true,
    });
  });

  it('are given for a part within the hole of another, and a hole that touches at a point', () => {
    expect(sketchResult(multi([...field, hole], [within])).hectares).not.toBeNull();
    const touching = [
      [105.84, 21.595],
      [105.843, 21.594],
      [105.843, 21.596],
      [105.84, 21.595],
    ];
    expect(sketchResult(multi([...field, touching])).hectares).not.toBeNull();
  });
});

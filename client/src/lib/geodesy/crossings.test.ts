import { describe, expect, it } from 'vitest';
import { crossings } from './crossings.ts';
import type { LngLat } from './lng-lat.ts';

const square: LngLat[] = [
  [105, 21],
  [106, 21],
  [106, 22],
  [105, 22],
];

describe('crossings', () => {
  it('finds none in a simple ring, nor in too few points', () => {
    expect(crossings(square)).toEqual([]);
    expect(crossings(square.slice(0, 3))).toEqual([]);
    expect(crossings([])).toEqual([]);
  });

  it('finds the one point of a bow tie', () => {
    const [a, b, c, d] = square as [LngLat, LngLat, LngLat, LngLat];
    const found = crossings([a, c, b, d]);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBeCloseTo(105.5, 9);
    expect(found[0]?.[1]).toBeCloseTo(21.5, 9);
  });
});

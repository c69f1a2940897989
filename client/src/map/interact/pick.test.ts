import { describe, expect, it } from 'vitest';
import { makeZone, square } from '../fixtures.ts';
import { metresPerPixel } from '../mercator.ts';
import { zoneShapes } from '../sources/zones.ts';
import type { LngLat } from '../types.ts';
import { cycle, pick } from './pick.ts';

const zones = {
  features: [
    makeZone(1, {}, square(105.8, 21.5, 0.02)),
    makeZone(2, { kind: 'ccn', display_area_ha: 30 }, square(105.805, 21.505, 0.006)),
    makeZone(3, {}, square(106, 22, 0.02)),
  ],
};
const found = (
  at: LngLat,
  zoom: number,
  tolerance = 4,
  matching: ReadonlySet<number> | null = null,
) => pick(zoneShapes(zones), at, { zoom, tolerance, matching });

describe('pick', () => {
  it('gives the small one over the large one', () => {
    expect(found([105.808, 21.508], 8.5)).toEqual([2, 1]);
    expect(found([105.808, 21.508], 13)).toEqual([2, 1]);
  });

  it('follows discs at province scale and polygons at site scale', () => {
    const corner: LngLat = [105.8005, 21.5005];
    expect(found(corner, 14)).toEqual([1]);
    const beside: LngLat = [105.79, 21.51];
    expect(found(beside, 8.5)).toContain(1);
    expect(found(beside, 14)).toEqual([]);
  });

  it('forgives a finger more than a mouse', () => {
    const pixel = metresPerPixel(21.51, 14) / 103_600;
    const near: LngLat = [105.8 - 12 * pixel, 21.51];
    expect(found(near, 14, 4)).toEqual([]);
    expect(found(near, 14, 18)).toEqual([1]);
  });

  it('puts what the filters leave out last', () => {
    expect(found([105.808, 21.508], 8.5, 4, new Set([1]))).toEqual([1, 2]);
  });
});

describe('cycle', () => {
  it('goes down through the pile and begins again', () => {
    expect(cycle([2, 1], null, false)).toBe(2);
    expect(cycle([2, 1], 2, true)).toBe(1);
    expect(cycle([2, 1], 1, true)).toBe(2);
  });

  it('starts at the top on another spot', () => {
    expect(cycle([2, 1], 2, false)).toBe(2);
    expect(cycle([2, 1], 9, true)).toBe(2);
    expect(cycle([], 2, true)).toBeNull();
  });
});

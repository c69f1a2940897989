import { describe, expect, it } from 'vitest';
import { toFrame } from './frame.ts';
import type { Ring } from './planar.ts';
import { RegionArea } from './region-area.ts';

const square = (west: number, south: number, side: number): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
/** 0.1 degree is about 10 km; a hole of 2 km lies in the middle. */
const region = new RegionArea({
  type: 'MultiPolygon',
  coordinates: [[square(105.8, 21.5, 0.1), square(105.84, 21.54, 0.02)], [square(106, 21.5, 0.1)]],
});

/** Whether a square of 1 km around a point lies inside, 40 m from the edge. */
function holds(lon: number, lat: number): boolean {
  const [x, y] = toFrame([lon, lat]);
  const ring: Ring = [
    [x - 500, y - 500],
    [x + 500, y - 500],
    [x + 500, y + 500],
    [x - 500, y + 500],
  ];
  return region.contains(ring, [x, y], Math.hypot(500, 500), 40);
}

describe('a region', () => {
  it('holds what lies wholly inside any of its parts', () => {
    expect(holds(105.82, 21.52)).toBe(true);
    expect(holds(106.05, 21.55)).toBe(true);
  });

  it('does not hold what is outside, between its parts, or in a hole', () => {
    expect(holds(105.95, 21.55)).toBe(false);
    expect(holds(105.85, 21.55)).toBe(false);
  });

  it('does not hold what crosses its edge or comes too near, though the centre is inside', () => {
    expect(holds(105.802, 21.52)).toBe(false);
    expect(holds(105.80495, 21.52)).toBe(false);
    expect(holds(105.8055, 21.52)).toBe(true);
  });
});

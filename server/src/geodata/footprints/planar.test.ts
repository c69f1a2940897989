import { describe, expect, it } from 'vitest';
import { areaAndCentre, closerThan, isInside, type Ring, segmentDistance } from './planar.ts';

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

describe('plane geometry', () => {
  it('measures segments, 0 where they cross', () => {
    expect(segmentDistance([0, 0], [10, 0], [0, 3], [10, 3])).toBe(3);
    expect(segmentDistance([0, 0], [10, 0], [13, 4], [20, 9])).toBe(5);
    expect(segmentDistance([0, 0], [10, 10], [0, 10], [10, 0])).toBe(0);
  });

  it('counts a hole as outside', () => {
    const rings = [square(0, 0, 10), square(4, 4, 2)];
    expect(isInside([2, 2], rings)).toBe(true);
    expect(isInside([5, 5], rings)).toBe(false);
    expect(isInside([11, 5], rings)).toBe(false);
  });

  it('sees rings apart, too near, crossing, and one in the other', () => {
    expect(closerThan(square(0, 0, 10), square(15, 0, 10), 4.9)).toBe(false);
    expect(closerThan(square(0, 0, 10), square(15, 0, 10), 5.1)).toBe(true);
    expect(closerThan(square(0, 0, 10), square(5, 5, 10), 0)).toBe(true);
    expect(closerThan(square(0, 0, 100), square(40, 40, 10), 1)).toBe(true);
    expect(closerThan(square(40, 40, 10), square(0, 0, 100), 1)).toBe(true);
  });

  it('finds area and centre of mass, signed by direction', () => {
    expect(areaAndCentre(square(2, 4, 6))).toEqual({ area: 36, centre: [5, 7] });
    expect(areaAndCentre([...square(2, 4, 6)].reverse()).area).toBe(-36);
  });
});

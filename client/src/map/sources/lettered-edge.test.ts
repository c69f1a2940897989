import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { letteredEdge, sharedCorners } from './lettered-edge.ts';

const NOWHERE = [0, 0, 0, 0] as const;
const west = square(105, 21.5, 0.8)[0] ?? [];
const east = square(105.8, 21.5, 0.8)[0] ?? [];

describe('sharedCorners', () => {
  it('finds where two regions meet', () => {
    expect([...sharedCorners([west, east])].toSorted()).toEqual([
      '105.800000 21.500000',
      '105.800000 22.300000',
    ]);
  });
});

describe('letteredEdge', () => {
  const shared = sharedCorners([west, east]);
  const edge = letteredEdge(east[0] ?? [], shared, NOWHERE);

  it('runs from left to right on the sheet outside', () => {
    const line = edge?.line ?? [];
    expect(line.length).toBeGreaterThan(20);
    expect(line[0]?.[0]).toBeLessThan(line.at(-1)?.[0] ?? 0);
    const middle = line[Math.floor(line.length / 2)] ?? [];
    expect(booleanPointInPolygon(middle, { type: 'Polygon', coordinates: east })).toBe(false);
  });

  it('knows on which side of the letters the sheet lies', () => {
    const [x = 0, y = 0] = edge?.line[Math.floor((edge?.line.length ?? 0) / 2)] ?? [];
    const step = edge?.outsideAbove ? -0.4 : 0.4;
    expect(booleanPointInPolygon([x, y + step], { type: 'Polygon', coordinates: east })).toBe(true);
  });

  it('keeps away from a box that already stands there', () => {
    const middle = edge?.line[Math.floor((edge?.line.length ?? 0) / 2)] ?? [0, 0];
    const [x = 0, y = 0] = middle;
    const taken = [x - 0.1, y - 0.05, x + 0.1, y + 0.05] as const;
    const other = letteredEdge(east[0] ?? [], shared, taken);
    const [ox = 0, oy = 0] = other?.line[Math.floor((other?.line.length ?? 0) / 2)] ?? [];
    expect(ox < taken[0] || ox > taken[2] || oy < taken[1] || oy > taken[3]).toBe(true);
  });

  it('is null for a region inside the province', () => {
    const all = sharedCorners([east, east]);
    expect(letteredEdge(east[0] ?? [], all, NOWHERE)).toBeNull();
  });
});

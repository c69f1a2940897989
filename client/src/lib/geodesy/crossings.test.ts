import { kinks } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings, findCrossings } from './crossings.ts';
import { indexEdges, within } from './edges.ts';
import type { LngLat } from './lng-lat.ts';

const square: LngLat[] = [
  [105, 21],
  [106, 21],
  [106, 22],
  [105, 22],
];
const ring = (...points: readonly LngLat[]) => Float64Array.from(points.flat());
const box = (x: number, y: number, size: number) =>
  ring([x, y], [x + size, y], [x + size, y + size], [x, y + size]);
const places = (...rings: Float64Array[]) => findCrossings(indexEdges(rings)).found;

describe('crossings of a ring', () => {
  it('are none in a simple ring, nor in too few points, nor at repeated points', () => {
    expect(crossings(square)).toEqual([]);
    expect(crossings(square.slice(0, 3))).toEqual([]);
    expect(crossings([])).toEqual([]);
    expect(crossings(square.flatMap((at) => [at, at, at]))).toEqual([]);
  });

  it('are the one point of a bow tie', () => {
    const [a, b, c, d] = square as [LngLat, LngLat, LngLat, LngLat];
    const found = crossings([a, c, b, d]);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBeCloseTo(105.5, 9);
    expect(found[0]?.[1]).toBeCloseTo(21.5, 9);
  });

  it('are the point where a ring touches itself, and the way it goes back on itself', () => {
    expect(
      crossings([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
      ]),
    ).toEqual([[1, 0]]);
    expect(places(ring([0, 0], [4, 0], [2, 0], [2, 2]))[0]?.along).toBe(true);
  });

  it('are those turf finds, whatever the ring', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    const points = fc.uniqueArray(point, { minLength: 4, maxLength: 9, selector: String });
    fc.assert(
      fc.property(points, (points) => {
        const coordinates = [[...points, points[0] ?? [0, 0]]];
        const theirs = kinks({ type: 'Polygon', coordinates }).features.length;
        // Turf says nothing of edges that run along one another.
        if (theirs > 0) expect(crossings(points)).not.toEqual([]);
        const mine = places(ring(...points));
        if (mine.some(({ along }) => !along)) expect(theirs).toBeGreaterThan(0);
      }),
    );
  });
});

describe('crossings of several rings', () => {
  it('are where two rings cross or run together, not where they touch at a point', () => {
    expect(places(box(0, 0, 4), box(1, 1, 2))).toEqual([]);
    expect(places(box(0, 0, 4), box(3, 3, 4))).toHaveLength(2);
    expect(places(box(0, 0, 4), box(4, 4, 4))).toEqual([]);
    expect(places(box(0, 0, 4), box(4, 1, 2)).every(({ along }) => along)).toBe(true);
    expect(places(box(0, 0, 4), box(4, 1, 2)).length).toBeGreaterThan(0);
  });

  it('are found among 100,000 edges, and given up in a tangle', () => {
    const circle = (n: number, step: number) =>
      ring(
        ...Array.from({ length: n }, (_, i): LngLat => {
          const turn = (2 * Math.PI * i * step) / n;
          return [Math.cos(turn), Math.sin(turn)];
        }),
      );
    expect(findCrossings(indexEdges([circle(100_000, 1)]))).toEqual({ found: [], tangled: false });
    const zigzag = Array.from(
      { length: 30_000 },
      (_, i): LngLat => [i % 2 ? 1 + i / 1e9 : i / 1e9, i % 2],
    );
    expect(findCrossings(indexEdges([ring(...zigzag, [3, 3], [-3, 3])])).tangled).toBe(true);
    expect(places(circle(1001, 500)).length).toBeGreaterThanOrEqual(1000);
  });
});

describe('a point against a ring', () => {
  it.each([
    [2, 2, 'inside'],
    [0, 2, 'on'],
    [4, 2, 'on'],
    [4, 4, 'on'],
    [-1, 4, 'outside'],
    [-1, 0, 'outside'],
    [5, 2, 'outside'],
  ] as const)('%d %d is %s', (x, y, where) => {
    expect(within(indexEdges([box(0, 0, 4), box(9, 0, 1)]), 0, x, y)).toBe(where);
  });
});

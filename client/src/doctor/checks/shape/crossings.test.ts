import { describe, expect, it } from 'vitest';
import { indexEdges } from '../../../lib/geodesy/edges.ts';
import { outlineOf, ringsOf } from '../../shape/outline.ts';
import { rawRing } from '../../testing/shapes.ts';
import { crossingRings } from './crossings.ts';

type Pair = readonly [number, number];
const box = (x: number, y: number, size: number): Pair[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

/** Codes for parts given as rings of pairs, shell first. */
function codes(...parts: readonly (readonly (readonly Pair[])[])[]) {
  const shapes = [{ n: 1, name: '', layer: null, parts: parts.map((part) => part.map(rawRing)) }];
  const outline = outlineOf(shapes, (x, y) => [x, y], false);
  const rings = ringsOf(outline);
  const index = indexEdges(rings.map(({ xy }) => xy));
  return crossingRings({ outline, rings, index }).map(({ code }) => code);
}

describe('a shape without one clear inside', () => {
  it('is none with holes and parts apart, nor with holes that touch at a point', () => {
    expect(codes([box(0, 0, 10), box(2, 2, 2), box(6, 6, 2)], [box(20, 0, 5)])).toEqual([]);
    expect(codes([box(0, 0, 10), box(2, 2, 2), box(4, 4, 2)])).toEqual([]);
    expect(codes([box(0, 0, 10)], [box(10, 10, 5)])).toEqual([]);
  });

  it('crosses itself: within a ring, and a hole with its shell or another hole', () => {
    expect(
      codes([
        [
          [0, 0],
          [4, 4],
          [4, 0],
          [0, 4],
        ],
      ]),
    ).toEqual(['self_crossing']);
    expect(codes([box(0, 0, 10), box(8, 8, 4)])).toEqual(['self_crossing']);
    expect(codes([box(0, 0, 10), box(2, 2, 4), box(4, 4, 4)])).toEqual(['self_crossing']);
  });

  it('has parts over one another, also where no edges cross', () => {
    expect(codes([box(0, 0, 10)], [box(8, 8, 10)])).toEqual(['parts_overlap']);
    expect(codes([box(0, 0, 10)], [box(2, 2, 2)])).toEqual(['parts_overlap']);
    expect(codes([box(2, 2, 2)], [box(0, 0, 10)])).toEqual(['parts_overlap']);
    expect(codes([box(0, 0, 10)], [box(0, 0, 10)])).toEqual(['parts_overlap']);
  });

  it('may have a part in the hole of another', () => {
    expect(codes([box(0, 0, 10), box(2, 2, 6)], [box(4, 4, 2)])).toEqual([]);
  });

  it('has a hole beside its shell', () => {
    expect(codes([box(0, 0, 10), box(20, 0, 2)])).toEqual(['hole_outside']);
    // In the shell of another part it is in a hole of nobody's.
    expect(codes([box(0, 0, 10)], [box(20, 0, 10), box(2, 2, 2)])).toEqual(['hole_outside']);
  });

  it('has a hole within a hole, though a part may stand there', () => {
    expect(codes([box(0, 0, 10), box(2, 2, 6), box(4, 4, 2)])).toEqual(['hole_in_hole']);
    expect(codes([box(0, 0, 10), box(4, 4, 2), box(2, 2, 6)])).toEqual(['hole_in_hole']);
    expect(codes([box(0, 0, 10), box(2, 2, 6)], [box(3, 3, 4), box(4, 4, 2)])).toEqual([]);
  });
});

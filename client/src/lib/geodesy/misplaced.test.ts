import { expect, it } from 'vitest';
import { indexEdges } from './edges.ts';
import { findMisplaced, type PlacedRing } from './misplaced.ts';

const box = (x: number, y: number, size: number) =>
  Float64Array.from([x, y, x + size, y, x + size, y + size, x, y + size]);

/** What is found of parts, each its outer ring and then its holes. */
function found(...parts: readonly (readonly Float64Array[])[]) {
  const rings = parts.flatMap((part, n) =>
    part.map((xy, place): PlacedRing => ({ part: n, shell: place === 0, xy })),
  );
  return findMisplaced(indexEdges(rings.map(({ xy }) => xy)), rings);
}

it('finds nothing in holes side by side, nor in a part with a hole in the hole of another', () => {
  expect(found([box(0, 0, 10), box(1, 1, 2), box(5, 5, 2)])).toEqual([]);
  expect(found([box(0, 0, 10), box(2, 2, 6)], [box(3, 3, 4), box(4, 4, 2)])).toEqual([]);
});

it('tells of each ring why it may not lie there, by a vertex that shows it', () => {
  expect(found([box(0, 0, 10), box(2, 2, 6), box(4, 4, 2)])).toEqual([
    { kind: 'within_hole', at: [4, 4] },
  ]);
  expect(found([box(0, 0, 10), box(20, 0, 2)])).toEqual([{ kind: 'outside_part', at: [20, 0] }]);
  expect(found([box(0, 0, 10)], [box(2, 2, 2)])).toEqual([{ kind: 'upon_part', at: [2, 2] }]);
});

it('looks past a vertex that lies on another ring', () => {
  // The inner hole touches the outer one at its first vertex alone.
  const touching = Float64Array.from([2, 5, 4, 4, 4, 6]);
  expect(found([box(0, 0, 10), box(2, 2, 6), touching])).toEqual([
    { kind: 'within_hole', at: [4, 4] },
  ]);
});

import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';

/** All edges of many rings in one index. Rings are flat x, y pairs without their closing point. */
export interface EdgeIndex {
  readonly count: number;
  /** Ring of each edge. */
  readonly ring: Uint32Array;
  /** Vertex of its ring at which each edge begins. */
  readonly vertex: Uint32Array;
  /** Ends of each edge: x1, y1, x2, y2. */
  readonly ends: Float64Array;
  /** The edge that follows on its ring; edges of no length are left out. */
  readonly next: Uint32Array;
  /** Calls back with each edge whose box meets this one. */
  near(minX: number, minY: number, maxX: number, maxY: number, visit: (edge: number) => void): void;
  readonly maxX: number;
}

function fill(rings: readonly Float64Array[]) {
  const most = rings.reduce((sum, xy) => sum + xy.length / 2, 0);
  const ring = new Uint32Array(most);
  const vertex = new Uint32Array(most);
  const next = new Uint32Array(most);
  const ends = new Float64Array(4 * most);
  let count = 0;
  for (const [r, xy] of rings.entries()) {
    const first = count;
    for (let i = 0; i < xy.length; i += 2) {
      const j = (i + 2) % xy.length;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [xy[i], xy[i + 1], xy[j], xy[j + 1]];
      if (x1 === x2 && y1 === y2) continue;
      ends.set([x1, y1, x2, y2], 4 * count);
      ring[count] = r;
      vertex[count] = i / 2;
      next[count] = count + 1;
      count += 1;
    }
    if (count > first) next[count - 1] = first;
  }
  return { ring, vertex, next, ends, count };
}

export type Ends = readonly [x1: number, y1: number, x2: number, y2: number];

/** The two ends of an edge, in the direction of its ring. */
export const endsOf = ({ ends }: Pick<EdgeIndex, 'ends'>, edge: number): Ends => [
  ends[4 * edge] ?? 0,
  ends[4 * edge + 1] ?? 0,
  ends[4 * edge + 2] ?? 0,
  ends[4 * edge + 3] ?? 0,
];

/** O(n log n) for n vertices. */
export function indexEdges(rings: readonly Float64Array[]): EdgeIndex {
  const filled = fill(rings);
  const { count } = filled;
  if (count === 0) return { ...filled, near: () => undefined, maxX: Number.NEGATIVE_INFINITY };
  const tree = new Flatbush(count);
  for (let edge = 0; edge < count; edge += 1) {
    const [x1, y1, x2, y2] = endsOf(filled, edge);
    tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  tree.finish();
  return {
    ...filled,
    maxX: tree.maxX,
    near(minX, minY, maxX, maxY, visit) {
      tree.search(minX, minY, maxX, maxY, (edge) => {
        visit(edge);
        return false;
      });
    },
  };
}

/** How often the ray from a point to the east meets each ring it meets; null for a ring it lies on. */
export function ringsAround(index: EdgeIndex, x: number, y: number): Map<number, number | null> {
  const met = new Map<number, number | null>();
  index.near(x, y, index.maxX, y, (edge) => {
    const ring = index.ring[edge] ?? 0;
    const [x1, y1, x2, y2] = endsOf(index, edge);
    const turn = orient2d(x1, y1, x2, y2, x, y);
    if (turn === 0 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) met.set(ring, null);
    const before = met.get(ring);
    // An end on the ray counts with the edge above it only.
    if (before === null || y1 > y === y2 > y) return;
    if (turn > 0 === y2 < y1) met.set(ring, (before ?? 0) + 1);
  });
  return met;
}

/** Where a point lies against one ring of the index. */
export function within(
  index: EdgeIndex,
  ring: number,
  x: number,
  y: number,
): 'inside' | 'outside' | 'on' {
  const met = ringsAround(index, x, y).get(ring);
  if (met === null) return 'on';
  return (met ?? 0) % 2 === 1 ? 'inside' : 'outside';
}

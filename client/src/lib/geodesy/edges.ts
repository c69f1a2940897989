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

/** Edges of each ring that the ray from a point to the east meets, told one by one; `on`: the point lies on it. */
function ray(index: EdgeIndex, x: number, y: number, tell: (ring: number, on: boolean) => void) {
  index.near(x, y, index.maxX, y, (edge) => {
    const [x1, y1, x2, y2] = endsOf(index, edge);
    const turn = orient2d(x1, y1, x2, y2, x, y);
    const ring = index.ring[edge] ?? 0;
    if (turn === 0 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) tell(ring, true);
    // An end on the ray counts with the edge above it only.
    else if (y1 > y !== y2 > y && turn > 0 === y2 < y1) tell(ring, false);
  });
}

/** The rings a point lies in, and whether it lies on any other than its own. */
export function ringsAround(index: EdgeIndex, own: number, x: number, y: number) {
  const inside = new Set<number>();
  let touches = false;
  ray(index, x, y, (ring, on) => {
    if (ring === own) return;
    if (on) touches = true;
    else if (!inside.delete(ring)) inside.add(ring);
  });
  return { inside, touches };
}

/** Where a point lies against one ring of the index. */
export function within(
  index: EdgeIndex,
  ring: number,
  x: number,
  y: number,
): 'inside' | 'outside' | 'on' {
  let [odd, touches] = [false, false];
  ray(index, x, y, (met, on) => {
    if (met !== ring) return;
    if (on) touches = true;
    else odd = !odd;
  });
  if (touches) return 'on';
  return odd ? 'inside' : 'outside';
}

import { orient2d } from 'robust-predicates';
import { type EdgeIndex, type Ends, endsOf, indexEdges } from './edges.ts';
import type { LngLat } from './lng-lat.ts';

/** Two edges that meet where a valid polygon has none meeting. */
export interface Crossing {
  readonly at: LngLat;
  /** Edges of the index. */
  readonly edges: readonly [number, number];
  /** They run along one another for some way. */
  readonly along: boolean;
}

export interface Crossings {
  readonly found: readonly Crossing[];
  /** The search was given up: too many edges lie across one another. */
  readonly tangled: boolean;
}

/** Pairs looked at before the search is given up: seconds, not minutes. */
const MOST_PAIRS = 50_000_000;
/** Nobody reads more places than these. */
const MOST_FOUND = 1000;

/** Whether a point on the line of an edge lies on the edge. */
const between = ([x1, y1, x2, y2]: Ends, x: number, y: number) =>
  x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);

type Meeting = { readonly at: LngLat; readonly how: 'across' | 'touch' | 'along' };

/** Decided exactly (Shewchuk's predicates); only the place of a crossing is rounded. */
function meet(a: Ends, b: Ends): Meeting | null {
  const b1 = orient2d(a[0], a[1], a[2], a[3], b[0], b[1]);
  const b2 = orient2d(a[0], a[1], a[2], a[3], b[2], b[3]);
  if ((b1 > 0 && b2 > 0) || (b1 < 0 && b2 < 0)) return null;
  const a1 = orient2d(b[0], b[1], b[2], b[3], a[0], a[1]);
  const a2 = orient2d(b[0], b[1], b[2], b[3], a[2], a[3]);
  if ((a1 > 0 && a2 > 0) || (a1 < 0 && a2 < 0)) return null;
  if (b1 !== 0 && b2 !== 0 && a1 !== 0 && a2 !== 0) {
    const share = b1 / (b1 - b2);
    return { at: [b[0] + share * (b[2] - b[0]), b[1] + share * (b[3] - b[1])], how: 'across' };
  }
  const touching: LngLat[] = [];
  if (b1 === 0 && between(a, b[0], b[1])) touching.push([b[0], b[1]]);
  if (b2 === 0 && between(a, b[2], b[3])) touching.push([b[2], b[3]]);
  if (a1 === 0 && between(b, a[0], a[1])) touching.push([a[0], a[1]]);
  if (a2 === 0 && between(b, a[2], a[3])) touching.push([a[2], a[3]]);
  const [first] = touching;
  if (!first) return null;
  const other = touching.find(([x, y]) => x !== first[0] || y !== first[1]);
  return { at: first, how: other ? 'along' : 'touch' };
}

/**
 * All places where edges meet that should not: a ring with itself anywhere but at its corners, and two rings
 * anywhere but at single points. O(n log n + k), given up when k passes the limits.
 */
export function findCrossings(index: EdgeIndex): Crossings {
  const unique = new Map<string, Crossing>();
  let pairs = 0;
  for (let edge = 0; edge < index.count; edge += 1) {
    const mine = endsOf(index, edge);
    const [x1, y1, x2, y2] = mine;
    const visit = (other: number) => {
      if (other <= edge || pairs >= MOST_PAIRS) return;
      pairs += 1;
      const meeting = meet(mine, endsOf(index, other));
      if (!meeting) return;
      const { at, how } = meeting;
      const neighbours = index.next[edge] === other || index.next[other] === edge;
      const oneRing = index.ring[edge] === index.ring[other];
      if (how === 'touch' && (neighbours || !oneRing)) return;
      const key = `${at[0]} ${at[1]} ${oneRing}`;
      if (!unique.has(key)) unique.set(key, { at, edges: [edge, other], along: how === 'along' });
    };
    index.near(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), visit);
    if (pairs >= MOST_PAIRS || unique.size >= MOST_FOUND) {
      return { found: [...unique.values()], tangled: pairs >= MOST_PAIRS };
    }
  }
  return { found: [...unique.values()], tangled: false };
}

/** Points where a ring (given without its closing point) crosses itself; empty when it is simple. */
export function crossings(points: readonly LngLat[]): LngLat[] {
  if (points.length < 4) return [];
  return findCrossings(indexEdges([Float64Array.from(points.flat())])).found.map(({ at }) => at);
}

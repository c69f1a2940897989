import { type EdgeIndex, ringsAround } from './edges.ts';
import type { LngLat } from './lng-lat.ts';

/** One ring of a polygon of several parts. */
export interface PlacedRing {
  /** Part to which the ring belongs. */
  readonly part: number;
  /** The outer ring of its part; else a hole. */
  readonly shell: boolean;
  /** Flat x, y pairs without the closing point, as in the index. */
  readonly xy: Float64Array;
}

/** Where a ring lies that may not lie there: a part upon another, a hole beside its part or within another hole. */
export interface Misplaced {
  readonly kind: 'upon_part' | 'outside_part' | 'within_hole';
  /** A vertex of the ring that shows it. */
  readonly at: LngLat;
}

/** How often a point lies within rings of each part. */
function depths(rings: readonly PlacedRing[], inside: ReadonlySet<number>) {
  const depth = new Map<number, number>();
  for (const ring of inside) {
    const part = rings[ring]?.part ?? -1;
    depth.set(part, (depth.get(part) ?? 0) + 1);
  }
  return depth;
}

function kindOf({ part, shell }: PlacedRing, depth: ReadonlyMap<number, number>) {
  if (shell) {
    // Within a shell, and out again within its hole.
    const upon = [...depth].some(([other, n]) => other !== part && n % 2 === 1);
    return upon ? 'upon_part' : null;
  }
  // Within its own shell alone. Upon other parts lies only a hole whose shell is told of.
  const own = depth.get(part) ?? 0;
  if (own === 1) return null;
  return own === 0 ? 'outside_part' : 'within_hole';
}

/**
 * Rings that lie where they may not, of rings whose edges do not cross; in the order of the index. Each is judged by
 * its first vertex that lies on no other ring. O(n log n).
 */
export function findMisplaced(index: EdgeIndex, rings: readonly PlacedRing[]): Misplaced[] {
  return rings.flatMap((ring, own): Misplaced[] => {
    for (let i = 0; i < ring.xy.length; i += 2) {
      const at: LngLat = [ring.xy[i] ?? Number.NaN, ring.xy[i + 1] ?? Number.NaN];
      const { inside, touches } = ringsAround(index, own, ...at);
      if (touches) continue;
      const kind = kindOf(ring, depths(rings, inside));
      return kind ? [{ kind, at }] : [];
    }
    return [];
  });
}

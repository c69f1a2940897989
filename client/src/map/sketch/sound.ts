import type { MultiPolygon } from 'geojson';
import { findCrossings } from '../../lib/geodesy/crossings.ts';
import { type EdgeIndex, indexEdges, ringsAround } from '../../lib/geodesy/edges.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { openRing } from '../../lib/geodesy/open-ring.ts';

/** What keeps a boundary from having one clear inside. */
export interface Faults {
  /** Where edges cross one another or run along one another. */
  crossings: readonly LngLat[];
  /** A hole lies outside its part or within another hole, or parts lie upon one another. */
  misplaced: boolean;
}

interface Placed {
  part: number;
  shell: boolean;
  xy: Float64Array;
}

/** Whether a ring lies where it may; no edges cross. Told by the first corner that lies on no other ring. */
function wellPlaced(index: EdgeIndex, rings: readonly Placed[], own: number): boolean {
  const { part, shell, xy } = rings[own] ?? { part: -1, shell: true, xy: new Float64Array() };
  for (let i = 0; i < xy.length; i += 2) {
    const { inside, touches } = ringsAround(index, own, xy[i] ?? 0, xy[i + 1] ?? 0);
    if (touches) continue;
    const depth = new Map<number, number>();
    for (const other of inside) {
      const at = rings[other]?.part ?? -1;
      depth.set(at, (depth.get(at) ?? 0) + 1);
    }
    // Within its own outer ring alone; of another part within none, or within a hole of it.
    const mine = depth.get(part) ?? 0;
    depth.delete(part);
    return mine === (shell ? 0 : 1) && [...depth.values()].every((n) => n % 2 === 0);
  }
  return true;
}

/** O(n log n + k) for n corners and k crossings. */
export function faultsOf({ coordinates }: MultiPolygon): Faults {
  const rings = coordinates.flatMap((part, p) =>
    part.map((ring, r): Placed => ({ part: p, shell: r === 0, xy: openRing(ring) })),
  );
  const index = indexEdges(rings.map(({ xy }) => xy));
  const crossings = findCrossings(index).found.map(({ at }) => at);
  const misplaced =
    crossings.length === 0 &&
    rings.length > 1 &&
    !rings.every((_, own) => wellPlaced(index, rings, own));
  return { crossings, misplaced };
}

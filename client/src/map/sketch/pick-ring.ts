import { indexEdges, ringsAround } from '../../lib/geodesy/edges.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { openRing } from '../../lib/geodesy/open-ring.ts';
import { indexRings, snap } from '../measure/snap.ts';
import type { RingPlace } from './parts.ts';
import { ownRings, samePlace } from './snapping.ts';
import type { SketchState } from './state.ts';

/**
 * The ring that a click means: one whose edge is within reach, the one chosen already before others; else the
 * innermost one round the place. Null where there is none.
 */
export function ringAt(
  geometry: SketchState['geometry'],
  at: LngLat,
  reachM: number,
  chosen: RingPlace,
): RingPlace | null {
  const rings = ownRings(geometry);
  const index = indexRings(rings);
  const hit =
    snap(index, at, reachM, (place) => samePlace(place, chosen)) ?? snap(index, at, reachM);
  if (hit) return hit.owner;
  const edges = indexEdges(rings.map(({ ring }) => openRing(ring)));
  const { inside } = ringsAround(edges, -1, ...at);
  // A ring within another lies in more rings than that one does.
  const depth = (ring: number) => {
    const [x = 0, y = 0] = rings[ring]?.ring[0] ?? [];
    return ringsAround(edges, ring, x, y).inside.size;
  };
  const [innermost] = [...inside].toSorted((a, b) => depth(b) - depth(a));
  return innermost === undefined ? null : (rings[innermost]?.owner ?? null);
}

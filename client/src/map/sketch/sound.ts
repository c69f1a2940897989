import type { MultiPolygon } from 'geojson';
import { findCrossings } from '../../lib/geodesy/crossings.ts';
import { indexEdges } from '../../lib/geodesy/edges.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { findMisplaced, type PlacedRing } from '../../lib/geodesy/misplaced.ts';
import { openRing } from '../../lib/geodesy/open-ring.ts';

/** What keeps a boundary from having one clear inside. */
export interface Faults {
  /** Where edges cross one another or run along one another. */
  crossings: readonly LngLat[];
  /** A hole lies outside its part or within another hole, or parts lie upon one another. */
  misplaced: boolean;
}

/** O(n log n + k) for n corners and k crossings. */
export function faultsOf({ coordinates }: MultiPolygon): Faults {
  const rings = coordinates.flatMap((part, p) =>
    part.map((ring, r): PlacedRing => ({ part: p, shell: r === 0, xy: openRing(ring) })),
  );
  const index = indexEdges(rings.map(({ xy }) => xy));
  const crossings = findCrossings(index).found.map(({ at }) => at);
  const misplaced =
    crossings.length === 0 && rings.length > 1 && findMisplaced(index, rings).length > 0;
  return { crossings, misplaced };
}

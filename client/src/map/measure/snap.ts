import Flatbush from 'flatbush';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';

/** A closed ring to snap to, and whose it is. */
export interface SnapRing<Owner> {
  owner: Owner;
  ring: readonly (readonly number[])[];
}

export interface Snap<Owner> {
  at: LngLat;
  kind: 'vertex' | 'edge';
  owner: Owner;
}

/** Finds the rings near a point without looking at the others. */
export interface SnapIndex<Owner> {
  near(west: number, south: number, east: number, north: number): readonly SnapRing<Owner>[];
}

/** O(v + n log n) for n rings of v vertices; only boxes are kept, so ten thousand zones take milliseconds. */
export function indexRings<Owner>(rings: readonly SnapRing<Owner>[]): SnapIndex<Owner> {
  if (rings.length === 0) return { near: () => [] };
  const tree = new Flatbush(rings.length);
  for (const { ring } of rings) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x = 0, y = 0] of ring) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    tree.add(west, south, east, north);
  }
  tree.finish();
  return {
    near: (...box) =>
      tree.search(...box).flatMap((i) => {
        const ring = rings[i];
        return ring ? [ring] : [];
      }),
  };
}

/** Rings of every zone. */
export const zoneRings = (
  zones: readonly { id: number; geometry: { coordinates: number[][][][] } }[],
): SnapRing<number>[] =>
  zones.flatMap(({ id, geometry }) =>
    geometry.coordinates.flat().map((ring) => ({ owner: id, ring })),
  );

const METRES_PER_DEGREE = 111_320;

/**
 * The boundary point that a pointer probably means: a corner within reach, exactly as the ring has it, else the
 * nearest point of an edge. `reachM` is in metres; null when no boundary is that near.
 */
export function snap<Owner>(
  index: SnapIndex<Owner>,
  [lon, lat]: LngLat,
  reachM: number,
  wanted: (owner: Owner) => boolean = () => true,
): Snap<Owner> | null {
  const dLat = reachM / METRES_PER_DEGREE;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  let corner: Snap<Owner> | null = null;
  let edge: Snap<Owner> | null = null;
  // In reaches: what lies further than one is out of it.
  let [cornerGap, edgeGap] = [1, 1];
  for (const { ring, owner } of index.near(lon - dLon, lat - dLat, lon + dLon, lat + dLat)) {
    if (!wanted(owner)) continue;
    let before: readonly number[] | undefined;
    for (const at of ring) {
      const [x = 0, y = 0] = at;
      const [dx, dy] = [(x - lon) / dLon, (y - lat) / dLat];
      const gap = Math.hypot(dx, dy);
      if (corner ? gap < cornerGap : gap <= 1) {
        cornerGap = gap;
        corner = { at: [x, y], kind: 'vertex', owner };
      }
      if (before && !corner) {
        const [px = 0, py = 0] = before;
        const [ex, ey] = [(px - x) / dLon, (py - y) / dLat];
        const length = ex * ex + ey * ey;
        const share = length > 0 ? Math.min(1, Math.max(0, -(dx * ex + dy * ey) / length)) : 0;
        const off = Math.hypot(dx + share * ex, dy + share * ey);
        if (edge ? off < edgeGap : off <= 1) {
          edgeGap = off;
          edge = { at: [x + share * (px - x), y + share * (py - y)], kind: 'edge', owner };
        }
      }
      before = at;
    }
  }
  return corner ?? edge;
}

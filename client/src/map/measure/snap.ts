import { nearestPointOnLine } from '@turf/turf';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';

/** A boundary ring to snap to; closed, with its box as west, south, east, north. */
export interface SnapRing {
  zoneId: number;
  ring: readonly (readonly number[])[];
  bounds: readonly [number, number, number, number];
}

export interface Snap {
  at: LngLat;
  kind: 'vertex' | 'edge';
  zoneId: number;
}

/** Rings of every zone, indexed by box. */
export function snapRings(
  zones: readonly { id: number; geometry: { coordinates: number[][][][] } }[],
): SnapRing[] {
  return zones.flatMap(({ id, geometry }) =>
    geometry.coordinates.flat().map((ring): SnapRing => {
      const lons = ring.map(([lon = 0]) => lon);
      const lats = ring.map(([, lat = 0]) => lat);
      return {
        zoneId: id,
        ring,
        bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
      };
    }),
  );
}

const METRES_PER_DEGREE = 111_320;

/**
 * The boundary point that a pointer probably means: a corner within reach, else the nearest point of an edge.
 * `reachM` is in metres; null when no boundary is that near.
 */
export function snap(rings: readonly SnapRing[], at: LngLat, reachM: number): Snap | null {
  const [lon, lat] = at;
  const dLat = reachM / METRES_PER_DEGREE;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  let corner: { gap: number; snap: Snap } | null = null;
  let edge: { gap: number; snap: Snap } | null = null;
  for (const { ring, bounds, zoneId } of rings) {
    const [west, south, east, north] = bounds;
    if (lon < west - dLon || lon > east + dLon || lat < south - dLat || lat > north + dLat)
      continue;
    for (const [x = 0, y = 0] of ring) {
      const gap = Math.hypot((x - lon) / dLon, (y - lat) / dLat);
      if (gap <= 1 && gap < (corner?.gap ?? Number.POSITIVE_INFINITY)) {
        corner = { gap, snap: { at: [x, y], kind: 'vertex', zoneId } };
      }
    }
    if (corner) continue;
    const line = { type: 'LineString' as const, coordinates: ring.map((p) => [...p]) };
    const near = nearestPointOnLine(line, [lon, lat], { units: 'meters' });
    const [x = lon, y = lat] = near.geometry.coordinates;
    const gap = near.properties.pointDistance;
    if (gap <= reachM && gap < (edge?.gap ?? Number.POSITIVE_INFINITY)) {
      edge = { gap, snap: { at: [x, y], kind: 'edge', zoneId } };
    }
  }
  return (corner ?? edge)?.snap ?? null;
}

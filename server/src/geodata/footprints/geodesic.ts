import geodesic from 'geographiclib-geodesic';
import type { LonLat } from '../read/types.ts';

const WGS84 = geodesic.Geodesic.WGS84;

/**
 * Area of a ring on the WGS84 ellipsoid, in hectares, whichever way it runs.
 *
 * @param ring EPSG:4326, longitude first, closed or open
 */
export function ringAreaHa(ring: readonly LonLat[]): number {
  const polygon = new geodesic.PolygonArea.PolygonArea(WGS84, false);
  const first = ring[0];
  const last = ring.at(-1);
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  for (const [lon, lat] of closed ? ring.slice(0, -1) : ring) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0) / 10_000;
}

/** Length of the geodesic between two points, in metres. */
export function distanceM(a: LonLat, b: LonLat): number {
  return WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN;
}

/** Metres in one degree of longitude and of latitude at a latitude (degrees), on the WGS84 ellipsoid. */
export function metresPerDegree(lat: number): { readonly lon: number; readonly lat: number } {
  const a = 6_378_137;
  const e2 = 0.006_694_379_990_141_317;
  const phi = (lat * Math.PI) / 180;
  const w = 1 - e2 * Math.sin(phi) ** 2;
  return {
    lon: ((Math.PI / 180) * a * Math.cos(phi)) / Math.sqrt(w),
    lat: ((Math.PI / 180) * a * (1 - e2)) / w ** 1.5,
  };
}

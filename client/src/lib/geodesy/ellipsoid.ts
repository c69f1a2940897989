import geodesic from 'geographiclib-geodesic';
import type { LngLat } from './lng-lat.ts';

/**
 * Lengths and areas on the WGS84 ellipsoid (Karney's geodesics), as PostGIS `geography` computes them.
 * Heavy: reach it through `import()`.
 */
const WGS84 = geodesic.Geodesic.WGS84;

/** Metres along the geodesic between two points. */
export function distanceM(from: LngLat, to: LngLat): number {
  return WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? 0;
}

/** Metres of each leg of a line; one fewer than its points. */
export function legsM(points: readonly LngLat[]): number[] {
  return points.slice(1).map((point, i) => distanceM(points[i] ?? point, point));
}

/**
 * A ring given without its closing point, in either direction. Area in square metres, never negative;
 * a ring that crosses itself has no meaningful area (see `crossings`).
 */
export function ringM(points: readonly LngLat[]): { areaM2: number; perimeterM: number } {
  const ring = WGS84.Polygon(false);
  for (const [lon, lat] of points) ring.AddPoint(lat, lon);
  const { area, perimeter } = ring.Compute(false, true);
  return { areaM2: Math.abs(area ?? 0), perimeterM: perimeter };
}

import type { LonLat } from '../read/types.ts';
import { metresPerDegree } from './geodesic.ts';
import type { Point, Ring } from './planar.ts';

/** Middle of the province: one flat frame, in which lengths are true to 1 % and straight lines stay straight. */
const ORIGIN: LonLat = [105.9, 21.95];
const SCALE = metresPerDegree(ORIGIN[1]);

export function toFrame([lon, lat]: LonLat): Point {
  return [(lon - ORIGIN[0]) * SCALE.lon, (lat - ORIGIN[1]) * SCALE.lat];
}

/** A closed GeoJSON ring as an open ring of the frame. */
export function ringToFrame(ring: readonly (readonly number[])[]): Ring {
  return ring.slice(0, -1).map((position) => toFrame([position[0] ?? 0, position[1] ?? 0]));
}

/**
 * The point so many metres east and north of another.
 *
 * @param metres of a degree there, by `metresPerDegree`
 */
export function offset(
  from: LonLat,
  metres: { readonly lon: number; readonly lat: number },
  east: number,
  north: number,
): LonLat {
  return [from[0] + east / metres.lon, from[1] + north / metres.lat];
}

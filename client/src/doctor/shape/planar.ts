import type { LngLat } from '../../lib/geodesy/lng-lat.ts';

/** Metres of a degree of latitude at 22° N; off by less than 0.1 % in the whole province. */
export const LAT_M = 110_750;
const EQUATOR_M = 111_320;

/** Metres of a degree of longitude at a latitude. */
export const lonM = (lat: number) => EQUATOR_M * Math.cos((lat * Math.PI) / 180);

/**
 * Metres between two points as if the ground were flat: for thresholds and for figures that are told, within
 * 0.3 % over a few kilometres. What is measured for good goes through `lib/geodesy/ellipsoid`.
 */
export const planarM = (a: LngLat, b: LngLat): number =>
  Math.hypot((a[0] - b[0]) * lonM((a[1] + b[1]) / 2), (a[1] - b[1]) * LAT_M);

/** Metres east and north of a point, for its neighbourhood. */
export function localMetres(origin: LngLat): (at: LngLat) => LngLat {
  const scale = lonM(origin[1]);
  return ([lon, lat]) => [(lon - origin[0]) * scale, (lat - origin[1]) * LAT_M];
}

/** Degrees on WGS84 (EPSG:4326), longitude before latitude. */
export type LngLat = readonly [lon: number, lat: number];

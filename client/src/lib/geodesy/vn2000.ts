import proj4 from 'proj4';
import type { LngLat } from './lng-lat.ts';

/**
 * VN-2000 / TM-3 zone 106°30' (EPSG:9213), the legal grid of the province, in metres. Named as on paper,
 * where X is the northing and Y the easting. Heavy: reach it through `import()`.
 */
export interface Vn2000 {
  x: number;
  y: number;
}

/** Rotation signs are those of the Position Vector convention; the unflipped ones are 0.76 m off. */
const EPSG_9213 =
  '+proj=tmerc +lat_0=0 +lon_0=106.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ' +
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 ' +
  '+units=m +no_defs';

const grid = proj4('EPSG:4326', EPSG_9213);

export function toVn2000([lon, lat]: LngLat): Vn2000 {
  const [east = Number.NaN, north = Number.NaN] = grid.forward([lon, lat]);
  return { x: north, y: east };
}

export function fromVn2000({ x, y }: Vn2000): LngLat {
  const [lon = Number.NaN, lat = Number.NaN] = grid.inverse([y, x]);
  return [lon, lat];
}

import type { LngLat } from './lng-lat.ts';
import { projectionOf } from './projection.ts';

/**
 * VN-2000 / TM-3 zone 106°30' (EPSG:9213), the legal grid of the province, in metres. Named as on paper,
 * where X is the northing and Y the easting. Heavy: reach it through `import()`.
 */
export interface Vn2000 {
  x: number;
  y: number;
}

const grid = projectionOf(9213);

export function toVn2000(at: LngLat): Vn2000 {
  const [east, north] = grid.forward(at);
  return { x: north, y: east };
}

/** The point whose `toVn2000` is this one, to a ten-thousandth of a millimetre. */
export function fromVn2000({ x, y }: Vn2000): LngLat {
  return grid.inverse(y, x);
}

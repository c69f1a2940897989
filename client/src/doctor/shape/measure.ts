import { ringM } from '../../lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { projectionOf } from '../../lib/geodesy/projection.ts';
import { signedArea } from './nest.ts';
import { type Outline, type Part, pointAt, type Ring } from './outline.ts';

const HECTARE_M2 = 10_000;

export interface Measured {
  /** On the ellipsoid, as PostGIS `geography` has it. */
  readonly hectares: number;
  /** On the plane of EPSG:9213. */
  readonly gridHectares: number;
  /** All rings, holes too, on the ellipsoid. */
  readonly perimeterM: number;
}

const points = ({ xy }: Ring): LngLat[] =>
  Array.from({ length: xy.length / 2 }, (_, i) => pointAt(xy, i));

/** The first ring is the shell; the others are taken off it. */
const lessHoles = (sum: number, area: number, place: number) =>
  place === 0 ? sum + area : sum - area;

export const partHectares = ({ rings }: Part): number =>
  rings.map((ring) => ringM(points(ring)).areaM2).reduce(lessHoles, 0) / HECTARE_M2;

function gridM2({ xy }: Ring): number {
  const { forward } = projectionOf(9213);
  const grid = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) {
    grid.set(forward([xy[i] ?? Number.NaN, xy[i + 1] ?? Number.NaN]), i);
  }
  return Math.abs(signedArea(grid));
}

export function measure({ parts }: Outline): Measured {
  let [hectares, gridHectares, perimeterM] = [0, 0, 0];
  for (const { rings } of parts) {
    const measured = rings.map((ring) => ringM(points(ring)));
    hectares += measured.map(({ areaM2 }) => areaM2).reduce(lessHoles, 0) / HECTARE_M2;
    gridHectares += rings.map(gridM2).reduce(lessHoles, 0) / HECTARE_M2;
    perimeterM += measured.reduce((sum, ring) => sum + ring.perimeterM, 0);
  }
  return { hectares, gridHectares, perimeterM };
}

/** Area and perimeter of a ring as if the ground were flat: for thresholds. */
export function planarRing({ xy }: Pick<Ring, 'xy'>, toMetres: (at: LngLat) => LngLat) {
  const flat = new Float64Array(xy.length);
  let perimeterM = 0;
  for (let i = 0; 2 * i < xy.length; i += 1) flat.set(toMetres(pointAt(xy, i)), 2 * i);
  for (let i = 0; 2 * i < xy.length; i += 1) {
    const [a, b] = [pointAt(flat, i), pointAt(flat, i + 1)];
    perimeterM += Math.hypot(a[0] - b[0], a[1] - b[1]);
  }
  return { areaM2: Math.abs(signedArea(flat)), perimeterM };
}

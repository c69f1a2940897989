import type { Position } from 'geojson';
import { legsM, ringM } from '../../lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { toVn2000 } from '../../lib/geodesy/vn2000.ts';

/** One corner in both systems, and the side from it to the next corner of its ring. */
export interface Corner {
  /** Counted through the whole boundary, from 1. */
  readonly n: number;
  /** North and east in EPSG:9213, metres. */
  readonly x: number;
  readonly y: number;
  readonly at: LngLat;
  /** On the plane of EPSG:9213, as survey decisions print it. */
  readonly gridSideM: number;
  /** On the ellipsoid. */
  readonly sideM: number;
}

export interface SheetRing {
  /** Both counted from 1; the first ring of a part is its outline, the others are holes. */
  readonly part: number;
  readonly ring: number;
  /** Clockwise, as survey lists run, from the corner that is stored first; without the closing corner. */
  readonly corners: readonly Corner[];
}

export interface CornerTable {
  readonly rings: readonly SheetRing[];
  readonly parts: number;
  readonly corners: number;
  /** On the ellipsoid, holes taken off. */
  readonly areaM2: number;
  /** On the plane of EPSG:9213, about 0.01 % less or more. */
  readonly gridAreaM2: number;
  /** Of all rings, holes too. */
  readonly perimeterM: number;
  /** From true north to grid north at the middle, degrees, east of it positive. */
  readonly convergence: number;
}

/** As `/api/boundaries` gives it: parts of closed rings, longitude before latitude. */
export type Outlines = readonly (readonly (readonly Position[])[])[];

const CENTRAL_MERIDIAN = 106.5;

/** The table of a surveyor's sheet: every corner, every side, and what they add up to. */
export function cornerTable(outlines: Outlines): CornerTable {
  const rings: SheetRing[] = [];
  let corners = 0;
  let [areaM2, gridAreaM2, perimeterM] = [0, 0, 0];
  for (const [p, part] of outlines.entries()) {
    for (const [r, positions] of part.entries()) {
      const points = clockwise(openRing(positions));
      const ring = measured(points, corners);
      corners += ring.length;
      rings.push({ part: p + 1, ring: r + 1, corners: ring });
      const sign = r === 0 ? 1 : -1;
      const whole = ringM(points);
      areaM2 += sign * whole.areaM2;
      gridAreaM2 += sign * Math.abs(planarArea(ring));
      perimeterM += whole.perimeterM;
    }
  }
  const convergence = convergenceAt(middleOf(rings));
  return { rings, parts: outlines.length, corners, areaM2, gridAreaM2, perimeterM, convergence };
}

function openRing(positions: readonly Position[]): LngLat[] {
  const points = positions.map(([lon = Number.NaN, lat = Number.NaN]): LngLat => [lon, lat]);
  const [first, last] = [points[0], points.at(-1)];
  const closed = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? points.slice(0, -1) : points;
}

/** The same first corner, the others so that the ring runs clockwise on a map with north above. */
function clockwise(points: readonly LngLat[]): readonly LngLat[] {
  let twice = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  const [first, ...rest] = points;
  return twice > 0 && first ? [first, ...rest.toReversed()] : points;
}

function measured(points: readonly LngLat[], before: number): Corner[] {
  const [first] = points;
  const sides = first ? legsM([...points, first]) : [];
  const grid = points.map(toVn2000);
  return points.map((at, i) => {
    const { x, y } = grid[i] ?? { x: Number.NaN, y: Number.NaN };
    const next = grid[(i + 1) % grid.length] ?? { x, y };
    const gridSideM = Math.hypot(next.x - x, next.y - y);
    return { n: before + i + 1, x, y, at, gridSideM, sideM: sides[i] ?? 0 };
  });
}

/** Taken from the first corner, or the millions of metres of a northing would eat the digits. */
function planarArea(corners: readonly Corner[]): number {
  const [first] = corners;
  if (!first) return 0;
  return corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % corners.length] ?? first;
    return sum + ((y - first.y) * (next.x - first.x) - (next.y - first.y) * (x - first.x)) / 2;
  }, 0);
}

function middleOf(rings: readonly SheetRing[]): LngLat {
  const points = rings.flatMap(({ corners }) => corners.map(({ at }) => at));
  const mean = (axis: 0 | 1) =>
    points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length);
  return [mean(0), mean(1)];
}

/** To a thousandth of a degree, which the datum's shift does not reach. */
function convergenceAt([lon, lat]: LngLat): number {
  const radians = Math.PI / 180;
  const angle = Math.atan(Math.tan((lon - CENTRAL_MERIDIAN) * radians) * Math.sin(lat * radians));
  return angle / radians;
}

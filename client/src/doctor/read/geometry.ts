import { MOST_DEPTH } from '../limits.ts';
import type { RawRing } from '../types.ts';
import type { Gather, Shape } from './gather.ts';

/** Anything that came out of a file. */
export type Json = { readonly [key: string]: unknown };
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a shape is apart from its geometry. */
export type About = Pick<Shape, 'layer' | 'attributes' | 'declared'>;

/**
 * Takes a geometry in the form of GeoJSON, whichever reader it comes from, as the shape numbered `n`. Whatever in it
 * is no area is counted or left out by number; nothing throws but a limit.
 */
export function gatherGeometry(into: Gather, n: number, geometry: unknown, about: About): void {
  const rings: RawRing[] = [];
  const parts: number[][] = [];
  const left = areasOf(into, n, geometry, 0, (polygon) => {
    parts.push(polygon.map((_, i) => rings.length + i));
    rings.push(...polygon);
  });
  if (left) into.leave(n, left);
  if (rings.length > 0) into.add(n, { ...about, rings, parts });
}

/** Walks through a geometry; the answer is why some of it was left out. */
function areasOf(
  into: Gather,
  n: number,
  geometry: unknown,
  depth: number,
  take: (polygon: RawRing[]) => void,
): 'empty' | 'coordinates' | 'geometry' | undefined {
  if (geometry === null || geometry === undefined) return 'empty';
  if (!isObject(geometry)) return 'geometry';
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return polygonOf(into, n, coordinates, take);
  if (type === 'MultiPolygon') {
    if (!Array.isArray(coordinates)) return 'coordinates';
    if (coordinates.length === 0) return 'empty';
    return worst(coordinates.map((polygon) => polygonOf(into, n, polygon, take)));
  }
  if (type === 'GeometryCollection') {
    const { geometries } = geometry;
    if (!Array.isArray(geometries) || depth === MOST_DEPTH) return 'geometry';
    if (geometries.length === 0) return 'empty';
    return worst(geometries.map((member) => areasOf(into, n, member, depth + 1, take)));
  }
  const list = Array.isArray(coordinates) ? coordinates.length : 0;
  if (type === 'LineString') into.lines += 1;
  else if (type === 'MultiLineString') into.lines += list;
  else if (type === 'Point') into.points += 1;
  else if (type === 'MultiPoint') into.points += list;
  else return 'geometry';
  return undefined;
}

const worst = <R>(reasons: readonly (R | undefined)[]) =>
  reasons.find((reason) => reason !== undefined);

function polygonOf(
  into: Gather,
  n: number,
  coordinates: unknown,
  take: (polygon: RawRing[]) => void,
): 'empty' | 'coordinates' | undefined {
  if (!Array.isArray(coordinates)) return 'coordinates';
  const rings: RawRing[] = [];
  for (const positions of coordinates) {
    const xy = Array.isArray(positions) ? pairsOf(into, positions) : undefined;
    // A polygon without one of its rings would be another polygon.
    if (!xy) return 'coordinates';
    if (xy.length > 0) rings.push(into.ring(n, xy));
    else if (rings.length === 0) return 'empty';
  }
  if (rings.length === 0) return 'empty';
  take(rings);
  return undefined;
}

/** Pairs of a list of positions; undefined where one of them is no position. */
function pairsOf(into: Gather, positions: readonly unknown[]): Float64Array | undefined {
  const xy = new Float64Array(positions.length * 2);
  let altitudes = 0;
  for (const [i, position] of positions.entries()) {
    if (!Array.isArray(position)) return undefined;
    const [x, y, z]: unknown[] = position;
    if (typeof x !== 'number' || typeof y !== 'number') return undefined;
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
    if (typeof z === 'number' && z !== 0) altitudes += 1;
  }
  into.altitudes += altitudes;
  return xy;
}

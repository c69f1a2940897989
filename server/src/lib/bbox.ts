import { badParameter } from './problem.ts';

/** west, south, east, north in degrees, EPSG:4326 */
export type Bbox = readonly [number, number, number, number];

/** @throws {ApiError} `invalid_parameter` unless it is four numbers in order and on the globe */
export function parseBbox(text: string): Bbox {
  const form = 'must be west,south,east,north in degrees, for example 105.4,21.3,106.3,22.8';
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part))) {
    throw badParameter('bbox', form);
  }
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  if (Math.max(Math.abs(west), Math.abs(east)) > 180) {
    throw badParameter('bbox', 'has a longitude beyond ±180; longitude comes first');
  }
  if (Math.max(Math.abs(south), Math.abs(north)) > 90) {
    throw badParameter('bbox', 'has a latitude beyond ±90; longitude comes first');
  }
  if (west > east) throw badParameter('bbox', `has west (${west}) east of east (${east})`);
  if (south > north) throw badParameter('bbox', `has south (${south}) north of north (${north})`);
  return [west, south, east, north];
}

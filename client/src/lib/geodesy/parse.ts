import type { LngLat } from './lng-lat.ts';
import { fromVn2000 } from './vn2000.ts';

type CoordinateProblem =
  /** Not two numbers. */
  | 'not-two-numbers'
  /** Longitude stands before latitude, or east before north; `at` is what was probably meant. */
  | 'swapped'
  /** Two numbers, but far from the province in every reading. */
  | 'outside';

export type ParsedCoordinate =
  | { ok: true; at: LngLat; system: 'wgs84' | 'vn2000' }
  | { ok: false; reason: CoordinateProblem; at?: LngLat };

/** The province and its surroundings: a typed point outside is a slip. Degrees. */
const AROUND = { west: 104.5, south: 20.5, east: 107.5, north: 23.5 };

const isAround = ([lon, lat]: LngLat) =>
  lon >= AROUND.west && lon <= AROUND.east && lat >= AROUND.south && lat <= AROUND.north;

const DMS =
  /(\d+(?:[.,]\d+)?)\s*°(?:\s*(\d+(?:[.,]\d+)?)\s*['′’])?(?:\s*(\d+(?:[.,]\d+)?)\s*["″”])?/g;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
/** "2.388.879,43" and "2,388,879.43": grouped by three, with decimals or at least two groups. */
const GROUPED_BY_DOT = /^\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const GROUPED_BY_COMMA = /^\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;

/** One number of a person's hand: decimals by point or comma, thousands grouped; NaN when it is none. */
function number(text: string): number {
  if (GROUPED_BY_DOT.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (GROUPED_BY_COMMA.test(text)) return Number(text.replaceAll(',', ''));
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

const degreesIn = (text: string): number[] =>
  [...text.matchAll(DMS)].map(
    ([, d = '0', m = '0', s = '0']) => number(d) + number(m) / 60 + number(s) / 3600,
  );

/** One cell of a list: a number, or degrees, minutes and seconds with or without their quarter. */
export function cellNumber(text: string): number {
  const plain = number(text.trim());
  if (!Number.isNaN(plain)) return plain;
  const rest = text.replace(DMS, '').trim();
  const [degrees = Number.NaN, ...more] = degreesIn(text);
  return more.length === 0 && /^[NEBĐ]?$/i.test(rest) ? degrees : Number.NaN;
}

function numbersIn(text: string): number[] {
  const degrees = degreesIn(text);
  if (degrees.length > 0) return degrees;
  const plain = text.replace(/\b[xy]\s*[=:]\s*/gi, '').trim();
  const parts = plain.split(/\s*;\s*|,?\s+/);
  // A lone comma parts two numbers only where points write their decimals: "21.59,105.84", but not "21,59".
  const numbers = (parts.length === 1 && plain.includes('.') ? plain.split(',') : parts).map(
    number,
  );
  return numbers.some(Number.isNaN) ? [] : numbers;
}

/**
 * Reads a typed point: WGS84 as latitude then longitude ("21.59, 105.84", "21,59; 105,84",
 * 21°35'24"N 105°50'24"E), or VN-2000 as X (north) then Y (east) in metres. The two never overlap in size.
 */
export function parseCoordinate(text: string): ParsedCoordinate {
  const [a, b, ...rest] = numbersIn(text);
  if (a === undefined || b === undefined || rest.length > 0) {
    return { ok: false, reason: 'not-two-numbers' };
  }
  const metric = Math.abs(a) > 1000 && Math.abs(b) > 1000;
  const read = (first: number, second: number): LngLat =>
    metric ? fromVn2000({ x: first, y: second }) : [second, first];
  const at = read(a, b);
  if (isAround(at)) return { ok: true, at, system: metric ? 'vn2000' : 'wgs84' };
  const turned = read(b, a);
  return isAround(turned)
    ? { ok: false, reason: 'swapped', at: turned }
    : { ok: false, reason: 'outside' };
}

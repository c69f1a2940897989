import type { Shape } from '../shape/shapes.ts';
import type { AxisOrder, RawRing } from '../types.ts';

/** What coordinates look like, by their size alone. Every kind has its own room: none is taken for another. */
export type Kind = 'degrees' | 'metres' | 'web' | 'millimetres' | 'hn72';

export interface Numbers {
  readonly kind: Kind;
  readonly axes: AxisOrder;
}

/** A vertex unlike the most of them. */
interface OddVertex {
  readonly ring: RawRing;
  /** Place in the ring, counted from 0. */
  readonly place: number;
}

export type Looked =
  | { readonly of: Numbers }
  | { readonly of: null; readonly odd: OddVertex | null };

type Room = readonly [low: number, high: number];
const LAT: Room = [7, 24.5];
const LON: Room = [101, 119];
const NORTH: Room = [2.1e6, 2.75e6];
/** Of the neighbouring zone, whose meridian lies far to the east, it runs below nought. */
const EAST: Room = [-0.15e6, 0.95e6];
/** Of the web map's projection. */
const WEB_EAST: Room = [11.3e6, 12.5e6];
/** The zone's number in front of the easting, as only the old Gauss zones are written. */
const GAUSS_EAST: Room = [17e6, 20e6];

const ROOMS: readonly (readonly [Kind, east: Room, north: Room])[] = [
  ['degrees', LON, LAT],
  ['metres', EAST, NORTH],
  ['web', WEB_EAST, NORTH],
  ['hn72', GAUSS_EAST, NORTH],
  ['millimetres', [EAST[0] * 1000, EAST[1] * 1000], [NORTH[0] * 1000, NORTH[1] * 1000]],
];
const isIn = (value: number, [low, high]: Room) => value >= low && value <= high;

/** Whether a pair can be of degrees in this part of the world, in either order. */
export const areDegrees = (x: number, y: number) =>
  (isIn(x, LON) && isIn(y, LAT)) || (isIn(y, LON) && isIn(x, LAT));

function look(x: number, y: number): string | null {
  for (const [kind, east, north] of ROOMS) {
    if (isIn(x, east) && isIn(y, north)) return `${kind} east-north`;
    if (isIn(y, east) && isIn(x, north)) return `${kind} north-east`;
  }
  return null;
}

/**
 * Kind and axis order of all coordinates together. One that differs from the others (a digit lost, a row
 * turned round) is not outvoted: then nothing is said of the whole, and that vertex is named.
 */
export function lookAtNumbers(shapes: readonly Shape[]): Looked {
  const seen = new Map<string | null, { count: number; first: OddVertex }>();
  for (const ring of shapes.flatMap(({ parts }) => parts.flat())) {
    for (let place = 0; 2 * place < ring.xy.length; place += 1) {
      const looks = look(ring.xy[2 * place] ?? Number.NaN, ring.xy[2 * place + 1] ?? Number.NaN);
      const known = seen.get(looks);
      if (known) known.count += 1;
      else seen.set(looks, { count: 1, first: { ring, place } });
    }
  }
  const [most, ...rest] = [...seen].sort(([, a], [, b]) => b.count - a.count);
  if (!most || most[0] === null) return { of: null, odd: null };
  const [odd] = rest;
  if (odd) return { of: null, odd: odd[1].first };
  const [kind, axes] = most[0].split(' ') as [Kind, AxisOrder];
  return { of: { kind, axes } };
}

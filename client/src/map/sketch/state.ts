import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { type RingPlace, withHole, withoutRing, withPart } from './parts.ts';

/**
 * `draw`: a click sets a corner of a new part; `hole`: of a hole in one. `edit`: corners of all rings are moved,
 * added, taken out.
 */
export type SketchTool = 'draw' | 'hole' | 'edit';

/** A boundary being drawn for a zone. What an edit can take back is the geometry. */
export interface SketchState {
  /** The zone whose boundary it is; empty: polygons of no zone. */
  slug: string;
  /** What is drawn: the zone's boundary, or the plot of an entry of the ledger, by its number in the form. */
  subject: string;
  /** Every finished part, WGS84 lon/lat; null while there is none. */
  geometry: MultiPolygon | null;
  tool: SketchTool;
  /** Corners given by their coordinates, not yet a part. */
  typed: readonly LngLat[];
  /** The ring that was to be a hole just now fits in no part; said until the next thing is done. */
  stray: boolean;
  /** The reader said "done": whoever began the sketch may take the geometry and end it. */
  finished: boolean;
  /** Newest last. */
  past: readonly (MultiPolygon | null)[];
  /** Next redo last. */
  future: readonly (MultiPolygon | null)[];
}

const MAX_UNDO = 200;

/** Degrees are kept to nine decimals, a tenth of a millimetre, as the API has them. */
const round = (value: number) => Number(value.toFixed(9));
const rounded = (geometry: MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: geometry.coordinates.map((part) =>
    part.map((ring) => ring.map(([lon = 0, lat = 0]) => [round(lon), round(lat)])),
  ),
});

/** The subject of a sketch of a zone's own boundary. */
export const BOUNDARY = 'boundary';
/** The subject of a sketch of the outline of a region. */
export const REGION = 'region';
/** The subject of a sketch of polygons that are of no zone. */
export const LAYER = 'layer';

/** Begins with the outline given, ready to be edited, or with nothing, ready to be drawn. */
export const beginSketch = (
  slug: string,
  geometry: MultiPolygon | null,
  subject: string = BOUNDARY,
): SketchState => ({
  slug,
  subject,
  geometry: geometry && rounded(geometry),
  tool: geometry ? 'edit' : 'draw',
  typed: [],
  stray: false,
  finished: false,
  past: [],
  future: [],
});

const same = (a: MultiPolygon | null, b: MultiPolygon | null) =>
  a === b || JSON.stringify(a?.coordinates) === JSON.stringify(b?.coordinates);

/** Another geometry, undone by `undoSketch`; nothing when it is the same one. */
export function reshape(state: SketchState, next: MultiPolygon | null): SketchState {
  const geometry = next && rounded(next);
  if (same(state.geometry, geometry)) return state;
  const past = [...state.past, state.geometry].slice(-MAX_UNDO);
  return { ...state, geometry, past, future: [], stray: false };
}

/** Adds a part; the ring is closed here when it is not. */
export const addPart = (state: SketchState, ring: readonly (readonly number[])[]): SketchState =>
  ring.length > 0 ? reshape(state, withPart(state.geometry, ring)) : state;

/** Adds a hole to a part; whether it fits there is for the caller to know. */
export const addHole = (
  state: SketchState,
  part: number,
  ring: readonly (readonly number[])[],
): SketchState =>
  state.geometry?.coordinates[part] && ring.length > 0
    ? reshape(state, withHole(state.geometry, part, ring))
    : state;

/** Takes a hole out, or with its outer ring a whole part; the last one leaves nothing drawn. */
export const removeRing = (state: SketchState, place: RingPlace): SketchState =>
  state.geometry?.coordinates[place.part]?.[place.ring]
    ? reshape(state, withoutRing(state.geometry, place))
    : state;

/** Moves one corner of a ring, or takes it out (`null`); with too few left the ring goes. */
export function setCorner(
  state: SketchState,
  { part, ring }: RingPlace,
  corner: number,
  to: LngLat | null,
): SketchState {
  const open = state.geometry?.coordinates[part]?.[ring]?.slice(0, -1);
  if (!state.geometry || !open?.[corner]) return state;
  const corners = to ? open.with(corner, [...to]) : open.toSpliced(corner, 1);
  const [first] = corners;
  if (!first || corners.length < LEAST_CORNERS) return removeRing(state, { part, ring });
  const coordinates = state.geometry.coordinates.map((rings, p) =>
    p === part ? rings.with(ring, [...corners, first]) : rings,
  );
  return reshape(state, { type: 'MultiPolygon', coordinates });
}

/** Fewest corners of a ring. */
export const LEAST_CORNERS = 3;

export const typeCorner = (state: SketchState, at: LngLat): SketchState => ({
  ...state,
  typed: [...state.typed, at],
  stray: false,
});

export const withTool = (state: SketchState, tool: SketchTool): SketchState =>
  state.tool === tool ? state : { ...state, tool, stray: false };

/** Says "done"; nothing while there is no part. */
export const finishSketch = (state: SketchState): SketchState =>
  state.geometry ? { ...state, finished: true } : state;

export function undoSketch(state: SketchState): SketchState {
  const { past } = state;
  const geometry = past.at(-1);
  if (geometry === undefined) return state;
  return {
    ...state,
    geometry,
    past: past.slice(0, -1),
    future: [...state.future, state.geometry],
    stray: false,
  };
}

export function redoSketch(state: SketchState): SketchState {
  const { future } = state;
  const geometry = future.at(-1);
  if (geometry === undefined) return state;
  return {
    ...state,
    geometry,
    past: [...state.past, state.geometry],
    future: future.slice(0, -1),
    stray: false,
  };
}

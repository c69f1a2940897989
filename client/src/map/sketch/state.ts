import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';

/** `draw`: a click sets a corner of a new part. `edit`: corners of the parts are moved, added, taken out. */
export type SketchTool = 'draw' | 'edit';

/** A boundary being drawn for a zone. What an edit can take back is the geometry. */
export interface SketchState {
  /** The zone whose boundary it is. */
  slug: string;
  /** Every finished part, WGS84 lon/lat; null while there is none. */
  geometry: MultiPolygon | null;
  tool: SketchTool;
  /** Corners given by their coordinates, not yet a part. */
  typed: readonly LngLat[];
  /** The reader said "done": whoever began the sketch may take the geometry and end it. */
  finished: boolean;
  /** Newest last. */
  past: readonly (MultiPolygon | null)[];
  /** Next redo last. */
  future: readonly (MultiPolygon | null)[];
}

const MAX_UNDO = 200;

/** Begins with the boundary given, ready to be edited, or with nothing, ready to be drawn. */
export function beginSketch(slug: string, geometry: MultiPolygon | null): SketchState {
  const tool = geometry ? 'edit' : 'draw';
  return { slug, geometry, tool, typed: [], finished: false, past: [], future: [] };
}

/** Degrees are kept to seven decimals: about a centimetre. */
const round = (value: number) => Number(value.toFixed(7));
const rounded = (geometry: MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: geometry.coordinates.map((part) =>
    part.map((ring) => ring.map(([lon = 0, lat = 0]) => [round(lon), round(lat)])),
  ),
});

const same = (a: MultiPolygon | null, b: MultiPolygon | null) =>
  a === b || JSON.stringify(a?.coordinates) === JSON.stringify(b?.coordinates);

/** Another geometry, undone by `undoSketch`; nothing when it is the same one. */
export function reshape(state: SketchState, next: MultiPolygon | null): SketchState {
  const geometry = next && rounded(next);
  if (same(state.geometry, geometry)) return state;
  const past = [...state.past, state.geometry].slice(-MAX_UNDO);
  return { ...state, geometry, past, future: [] };
}

/** Adds a part; the ring is closed here when it is not. */
export function addPart(state: SketchState, ring: readonly (readonly number[])[]): SketchState {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return state;
  const closed = first[0] === last[0] && first[1] === last[1];
  const part = (closed ? ring : [...ring, first]).map((at) => [...at]);
  return reshape(state, {
    type: 'MultiPolygon',
    coordinates: [...(state.geometry?.coordinates ?? []), [part]],
  });
}

/** Takes a part out; the last one leaves nothing drawn. */
export function removePart(state: SketchState, index: number): SketchState {
  const parts = state.geometry?.coordinates ?? [];
  if (!parts[index]) return state;
  const coordinates = parts.toSpliced(index, 1);
  return reshape(state, coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null);
}

/** Moves one corner of a part's outer ring, or takes it out (`null`); with too few left the part goes. */
export function setCorner(
  state: SketchState,
  part: number,
  corner: number,
  to: LngLat | null,
): SketchState {
  const outer = state.geometry?.coordinates[part]?.[0]?.slice(0, -1);
  if (!state.geometry || !outer?.[corner]) return state;
  const corners = to ? outer.with(corner, [...to]) : outer.toSpliced(corner, 1);
  const first = corners[0];
  if (corners.length < 3 || !first) return removePart(state, part);
  const coordinates = state.geometry.coordinates.map((rings, i) =>
    i === part ? [[...corners, first], ...rings.slice(1)] : rings,
  );
  return reshape(state, { type: 'MultiPolygon', coordinates });
}

/** Fewest corners of a part. */
export const LEAST_CORNERS = 3;

export const typeCorner = (state: SketchState, at: LngLat): SketchState => ({
  ...state,
  typed: [...state.typed, at],
});

/** Closes the typed corners to a part; nothing while there are too few. */
export function closeTyped(state: SketchState): SketchState {
  if (state.typed.length < LEAST_CORNERS) return state;
  return { ...addPart(state, state.typed), typed: [] };
}

export const withTool = (state: SketchState, tool: SketchTool): SketchState =>
  state.tool === tool ? state : { ...state, tool };

/** Says "done"; nothing while there is no part. */
export const finishSketch = (state: SketchState): SketchState =>
  state.geometry ? { ...state, finished: true } : state;

export function undoSketch(state: SketchState): SketchState {
  const { past } = state;
  const geometry = past.at(-1);
  if (geometry === undefined) return state;
  return { ...state, geometry, past: past.slice(0, -1), future: [...state.future, state.geometry] };
}

export function redoSketch(state: SketchState): SketchState {
  const { future } = state;
  const geometry = future.at(-1);
  if (geometry === undefined) return state;
  return { ...state, geometry, past: [...state.past, state.geometry], future: future.slice(0, -1) };
}

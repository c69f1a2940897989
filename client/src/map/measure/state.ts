import type { LngLat } from '../../lib/geodesy/lng-lat.ts';

/** A line to measure along, or a ring to measure inside. */
export type MeasureMode = 'distance' | 'area';

/** What an edit can take back: the points and whether the ring is closed. */
export interface MeasureShape {
  points: readonly LngLat[];
  /** The drawing is finished: clicks add no more points, vertices can still be moved. */
  closed: boolean;
}

export interface MeasureState extends MeasureShape {
  mode: MeasureMode;
  /** Newest last. */
  past: readonly MeasureShape[];
  /** Next redo last. */
  future: readonly MeasureShape[];
}

const MAX_UNDO = 200;
const EMPTY: MeasureShape = { points: [], closed: false };

export function startMeasure(mode: MeasureMode): MeasureState {
  return { mode, ...EMPTY, past: [], future: [] };
}

const shapeOf = ({ points, closed }: MeasureState): MeasureShape => ({ points, closed });

function edit(state: MeasureState, next: MeasureShape): MeasureState {
  const past = [...state.past, shapeOf(state)].slice(-MAX_UNDO);
  return { mode: state.mode, ...next, past, future: [] };
}

/** Fewest points that make a finished figure. */
export const leastPoints = (mode: MeasureMode): number => (mode === 'area' ? 3 : 2);

/** Adds a point at the end; nothing when the figure is finished or the point repeats the last one. */
export function addPoint(state: MeasureState, at: LngLat): MeasureState {
  const last = state.points.at(-1);
  if (state.closed || (last && last[0] === at[0] && last[1] === at[1])) return state;
  return edit(state, { points: [...state.points, at], closed: false });
}

export function movePoint(state: MeasureState, index: number, to: LngLat): MeasureState {
  if (!state.points[index]) return state;
  return edit(state, {
    points: state.points.map((p, i) => (i === index ? to : p)),
    closed: state.closed,
  });
}

/** Puts a point between `index - 1` and `index` (0..length). */
export function insertPoint(state: MeasureState, index: number, at: LngLat): MeasureState {
  if (index < 0 || index > state.points.length) return state;
  return edit(state, { points: state.points.toSpliced(index, 0, at), closed: state.closed });
}

/** Takes a point out; a finished figure with too few points left is open again. */
export function removePoint(state: MeasureState, index: number): MeasureState {
  if (!state.points[index]) return state;
  const points = state.points.toSpliced(index, 1);
  return edit(state, { points, closed: state.closed && points.length >= leastPoints(state.mode) });
}

/** Finishes the figure; nothing while it has too few points. */
export function closeMeasure(state: MeasureState): MeasureState {
  if (state.closed || state.points.length < leastPoints(state.mode)) return state;
  return edit(state, { points: state.points, closed: true });
}

export function clearMeasure(state: MeasureState): MeasureState {
  return state.points.length === 0 ? state : edit(state, EMPTY);
}

export function undoMeasure(state: MeasureState): MeasureState {
  const previous = state.past.at(-1);
  if (!previous) return state;
  const future = [...state.future, shapeOf(state)];
  return { mode: state.mode, ...previous, past: state.past.slice(0, -1), future };
}

export function redoMeasure(state: MeasureState): MeasureState {
  const next = state.future.at(-1);
  if (!next) return state;
  const past = [...state.past, shapeOf(state)];
  return { mode: state.mode, ...next, past, future: state.future.slice(0, -1) };
}

import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import {
  addPoint,
  insertPoint,
  type MeasureMode,
  type MeasureShape,
  type MeasureState,
} from '../../map/measure/state.ts';

const opened = ({ points }: MeasureShape): MeasureShape => ({ points, closed: false });

/** The same points measured the other way. The figure is open again, also in what undo brings back. */
export function withMode(state: MeasureState, mode: MeasureMode): MeasureState {
  if (state.mode === mode) return state;
  return {
    mode,
    ...opened(state),
    past: state.past.map(opened),
    future: state.future.map(opened),
  };
}

/** Puts a typed point at the end, of a finished figure too. */
export function appendPoint(state: MeasureState, at: LngLat): MeasureState {
  return state.closed ? insertPoint(state, state.points.length, at) : addPoint(state, at);
}

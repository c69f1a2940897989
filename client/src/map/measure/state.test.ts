import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import {
  addPoint,
  clearMeasure,
  closeMeasure,
  insertPoint,
  type MeasureState,
  movePoint,
  redoMeasure,
  removePoint,
  startMeasure,
  undoMeasure,
} from './state.ts';

const A: LngLat = [105.8, 21.5];
const B: LngLat = [105.9, 21.5];
const C: LngLat = [105.9, 21.6];
const triangle = [A, B, C].reduce(addPoint, startMeasure('area'));

describe('measuring', () => {
  it('adds points, but not the same twice in a row', () => {
    expect(triangle.points).toEqual([A, B, C]);
    expect(addPoint(triangle, C)).toBe(triangle);
  });

  it('closes only a figure, and then takes no more points', () => {
    const two = [A, B].reduce(addPoint, startMeasure('area'));
    expect(closeMeasure(two)).toBe(two);
    expect(closeMeasure([A, B].reduce(addPoint, startMeasure('distance'))).closed).toBe(true);
    const closed = closeMeasure(triangle);
    expect(addPoint(closed, [106, 22])).toBe(closed);
  });

  it('moves, inserts and removes points of a finished figure', () => {
    const closed = closeMeasure(triangle);
    expect(movePoint(closed, 1, [106, 21]).points).toEqual([A, [106, 21], C]);
    expect(insertPoint(closed, 3, [105.7, 21.6]).points).toHaveLength(4);
    expect(insertPoint(closed, 3, [105.7, 21.6]).closed).toBe(true);
    const opened = removePoint(closed, 0);
    expect(opened).toMatchObject({ points: [B, C], closed: false });
  });

  it('ignores a point that is not there', () => {
    expect(movePoint(triangle, 7, A)).toBe(triangle);
    expect(removePoint(triangle, -1)).toBe(triangle);
    expect(insertPoint(triangle, 9, A)).toBe(triangle);
  });

  it('forgets what could be redone after a new edit', () => {
    const back = undoMeasure(triangle);
    expect(back.points).toEqual([A, B]);
    expect(redoMeasure(back).points).toEqual([A, B, C]);
    expect(redoMeasure(addPoint(back, [106, 22])).points).toEqual([A, B, [106, 22]]);
  });

  it('takes back clearing', () => {
    const cleared = clearMeasure(triangle);
    expect(cleared.points).toEqual([]);
    expect(undoMeasure(cleared).points).toEqual([A, B, C]);
    expect(clearMeasure(cleared)).toBe(cleared);
  });

  it('undoes every edit to the start and redoes it to the end', () => {
    const lon = fc.double({ min: 105, max: 107, noNaN: true });
    const point = fc.tuple(lon, fc.double({ min: 21, max: 23, noNaN: true }));
    const index = fc.integer({ min: 0, max: 5 });
    const edit: fc.Arbitrary<(state: MeasureState) => MeasureState> = fc.oneof(
      point.map((p) => (s: MeasureState) => addPoint(s, p)),
      fc.tuple(index, point).map(
        ([i, p]) =>
          (s: MeasureState) =>
            movePoint(s, i, p),
      ),
      fc.tuple(index, point).map(
        ([i, p]) =>
          (s: MeasureState) =>
            insertPoint(s, i, p),
      ),
      index.map((i) => (s: MeasureState) => removePoint(s, i)),
      fc.constant(closeMeasure),
      fc.constant(clearMeasure),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const end = edits.reduce((state, apply) => apply(state), startMeasure('area'));
        const steps = end.past.length;
        let state = end;
        for (let i = 0; i < steps; i++) state = undoMeasure(state);
        expect(state).toMatchObject({ points: [], closed: false, past: [] });
        expect(undoMeasure(state)).toBe(state);
        for (let i = 0; i < steps; i++) state = redoMeasure(state);
        expect(state).toEqual(end);
        expect(redoMeasure(state)).toBe(state);
      }),
    );
  });
});

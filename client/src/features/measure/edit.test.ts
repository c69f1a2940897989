import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { addPoint, closeMeasure, startMeasure, undoMeasure } from '../../map/measure/state.ts';
import { appendPoint, withMode } from './edit.ts';

const A: LngLat = [105.84, 21.59];
const B: LngLat = [105.85, 21.59];
const C: LngLat = [105.85, 21.6];
const line = closeMeasure(addPoint(addPoint(startMeasure('distance'), A), B));

describe('the other way of measuring', () => {
  it('keeps the points and opens the figure, which may be too short to be finished', () => {
    expect(line.closed).toBe(true);
    const area = withMode(line, 'area');
    expect(area).toMatchObject({ mode: 'area', points: [A, B], closed: false });
  });

  it('keeps what can be undone, never a finished figure of too few points', () => {
    const back = undoMeasure(withMode(undoMeasure(line), 'area'));
    expect(back).toMatchObject({ mode: 'area', points: [A], closed: false });
    expect(withMode(undoMeasure(line), 'area').future).toEqual([{ points: [A, B], closed: false }]);
  });

  it('is nothing when it is the same way', () => {
    expect(withMode(line, 'distance')).toBe(line);
  });
});

describe('a typed point', () => {
  it('goes to the end of an open figure and of a finished one, which stays finished', () => {
    const open = undoMeasure(line);
    expect(appendPoint(open, C)).toMatchObject({ points: [A, B, C], closed: false });
    expect(appendPoint(line, C)).toMatchObject({ points: [A, B, C], closed: true });
  });
});

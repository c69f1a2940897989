import { describe, expect, it } from 'vitest';
import { area, makeZone, occupancy } from '../../testing/zones.ts';
import { FIGURES, histogram, limitAt, ordered, stopOf } from './range.ts';

describe('handles of a figure', () => {
  it('stand at the nearest stop, or at the end where there is no limit', () => {
    expect(stopOf(FIGURES.area, null, 'low')).toBe(0);
    expect(stopOf(FIGURES.area, null, 'high')).toBe(14);
    expect(FIGURES.area.stops[stopOf(FIGURES.area, 290, 'low')]).toBe(300);
  });

  it('do not limit at their own end of the scale', () => {
    expect(limitAt(FIGURES.area, 0, 'low')).toBeNull();
    expect(limitAt(FIGURES.area, 14, 'high')).toBeNull();
    expect(limitAt(FIGURES.area, 0, 'high')).toBe(0);
    expect(limitAt(FIGURES.occupancy, 9, 'low')).toBe(90);
  });

  it('may cross: the limits stay in order', () => {
    expect(ordered(FIGURES.area, 300, 50)).toEqual({ min_area: 50, max_area: 300 });
    expect(ordered(FIGURES.area, 300, null)).toEqual({ min_area: 300, max_area: null });
    expect(ordered(FIGURES.free, 20, null)).toEqual({ min_free: 20 });
  });

  it('show the spread of what is published', () => {
    const zones = [
      makeZone(1, area('planned_area', 5, 5)),
      makeZone(2, area('planned_area', 5000, 5000)),
      makeZone(3, area('planned_area', 128, null)),
      makeZone(4),
    ];
    const bars = histogram(zones, FIGURES.area);
    expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(3);
    expect([bars[0], bars[7], bars.at(-1)]).toEqual([1, 1, 1]);
    expect(histogram([makeZone(1, occupancy(100, 100))], FIGURES.occupancy).at(-1)).toBe(1);
  });
});

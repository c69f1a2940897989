import type { ZoneFeature } from '../../api/types.ts';
import type { Filters, NumberFilter } from '../../lib/filter/types.ts';
import { areaOf, type Interval, occupancyOf } from '../../lib/interval.ts';

export type Figure = 'area' | 'occupancy' | 'free';

export interface FigureSpec {
  unit: 'ha' | '%';
  low: NumberFilter;
  high: NumberFilter | null;
  /** Places of the handles. Uneven, since most zones are small and the largest are huge. */
  stops: readonly number[];
  of(zone: ZoneFeature): Interval | null;
}

export const FIGURES: Record<Figure, FigureSpec> = {
  area: {
    unit: 'ha',
    low: 'min_area',
    high: 'max_area',
    stops: [0, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 400, 500, 700, 1000],
    of: (zone) => areaOf(zone.properties, 'planned_area'),
  },
  free: {
    unit: 'ha',
    low: 'min_free',
    high: null,
    stops: [0, 5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 400, 500, 700],
    of: (zone) => areaOf(zone.properties, 'free_area'),
  },
  occupancy: {
    unit: '%',
    low: 'min_occupancy',
    high: 'max_occupancy',
    stops: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
    of: (zone) => occupancyOf(zone.properties),
  },
};

/** How many published figures reach into each step between two stops. */
export function histogram(zones: readonly ZoneFeature[], { stops, of }: FigureSpec): number[] {
  const bars = new Array<number>(stops.length - 1).fill(0);
  for (const zone of zones) {
    const interval = of(zone);
    if (!interval) continue;
    const at = interval.min === interval.max ? interval.min : (interval.max ?? interval.min);
    const step = stops.findLastIndex((stop) => stop <= (at ?? 0));
    const bar = Math.min(Math.max(step, 0), bars.length - 1);
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}

/** Index of the stop nearest to a value; the first or last where there is no limit. */
export function stopOf({ stops }: FigureSpec, value: number | null, end: 'low' | 'high'): number {
  if (value === null) return end === 'low' ? 0 : stops.length - 1;
  let nearest = 0;
  stops.forEach((stop, index) => {
    if (Math.abs(stop - value) < Math.abs((stops[nearest] ?? 0) - value)) nearest = index;
  });
  return nearest;
}

/** The limit a handle stands for; at its end of the scale it does not limit. */
export function limitAt({ stops }: FigureSpec, index: number, end: 'low' | 'high'): number | null {
  const outermost = end === 'low' ? 0 : stops.length - 1;
  return index === outermost ? null : (stops[index] ?? null);
}

/** Both limits in order, whichever was moved past the other. */
export function ordered(
  spec: FigureSpec,
  low: number | null,
  high: number | null,
): Partial<Filters> {
  const swap = low !== null && high !== null && low > high;
  return {
    [spec.low]: swap ? high : low,
    ...(spec.high ? { [spec.high]: swap ? low : high } : {}),
  };
}

import type { AreaName, Rate, ZoneProperties } from '../api/types.ts';

/** What is known of a number. A `null` side has no published bound; hectares or per cent. */
export interface Interval {
  min: number | null;
  max: number | null;
  minInclusive: boolean;
  maxInclusive: boolean;
}

/** The four properties that hold what is known of an area. */
type AreaKeys<Name extends AreaName> =
  `${Name}_${'min_ha' | 'max_ha' | 'min_inclusive' | 'max_inclusive'}`;

/** The interval of one of a zone's areas, in hectares; null when no figure is published. */
export function areaOf<Name extends AreaName>(
  zone: Pick<ZoneProperties, AreaKeys<Name>>,
  name: Name,
): Interval | null {
  const min = zone[`${name}_min_ha`];
  const max = zone[`${name}_max_ha`];
  if (min === null && max === null) return null;
  return {
    min,
    max,
    minInclusive: zone[`${name}_min_inclusive`] ?? false,
    maxInclusive: zone[`${name}_max_inclusive`] ?? false,
  };
}

/** The occupancy the filters use, in per cent; null when none is published or computable. */
export function occupancyOf(zone: ZoneProperties): Interval | null {
  const { occupancy_min: min, occupancy_max: max } = zone;
  if (min === null && max === null) return null;
  return {
    min,
    max,
    minInclusive: zone.occupancy_min_inclusive ?? false,
    maxInclusive: zone.occupancy_max_inclusive ?? false,
  };
}

export function rateOf(rate: Rate): Interval {
  return {
    min: rate.min,
    max: rate.max,
    minInclusive: rate.min_inclusive,
    maxInclusive: rate.max_inclusive,
  };
}

/** Whether some value of the interval lies in [low, high]; a `null` limit does not limit. */
export function mayLieIn(interval: Interval, low: number | null, high: number | null): boolean {
  const { min, max, minInclusive, maxInclusive } = interval;
  const reachesLow = low === null || max === null || max > low || (max === low && maxInclusive);
  const reachesHigh = high === null || min === null || min < high || (min === high && minInclusive);
  return reachesLow && reachesHigh;
}

/** Whether every value of the interval lies in [low, high]. */
export function mustLieIn(interval: Interval, low: number | null, high: number | null): boolean {
  const { min, max } = interval;
  return (
    (low === null || (min !== null && min >= low)) &&
    (high === null || (max !== null && max <= high))
  );
}

/** One value, not a span. */
export const isExact = ({ min, max }: Interval): boolean => min !== null && min === max;

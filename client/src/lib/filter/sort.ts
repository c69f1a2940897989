import type { ZoneProperties } from '../../api/types.ts';
import { areaOf, type Interval, occupancyOf } from '../interval.ts';
import { textOf, type Zone } from './filter.ts';
import { parseQuery, rank } from './search.ts';
import type { SortKey } from './types.ts';

const byName = (a: Zone, b: Zone): number => {
  const [left, right] = [a.properties.name_sort, b.properties.name_sort];
  return left < right ? -1 : left > right ? 1 : a.id - b.id;
};

/** Land of which nothing but the whole area is known has no figure of its own. */
const FIGURES: Record<'area' | 'free' | 'occupancy', (zone: ZoneProperties) => Interval | null> = {
  area: (zone) => areaOf(zone, 'planned_area'),
  free: (zone) => (zone.free_area_basis === 'area' ? null : areaOf(zone, 'free_area')),
  occupancy: occupancyOf,
};

/** Upwards by the lower bound, downwards by the upper one; an open side has no bound, so the other serves. */
function keyOf(interval: Interval | null, descending: boolean): number | null {
  if (!interval) return null;
  return descending ? (interval.max ?? interval.min) : (interval.min ?? interval.max);
}

/** A sorted copy. Zones without the figure come last in either direction; ties go by Vietnamese name. */
export function sortZones(zones: readonly Zone[], sort: SortKey, q: string): Zone[] {
  if (sort === 'relevance') {
    const query = parseQuery(q);
    if (!query) return [...zones].sort(byName);
    const ranks = new Map(zones.map((zone) => [zone.id, rank(query, textOf(zone.properties))]));
    return [...zones].sort(
      (a, b) => (ranks.get(a.id) ?? 3) - (ranks.get(b.id) ?? 3) || byName(a, b),
    );
  }
  const descending = sort.startsWith('-');
  const field = sort.replace('-', '') as 'name' | 'area' | 'free' | 'occupancy';
  if (field === 'name')
    return [...zones].sort((a, b) => (descending ? byName(b, a) : byName(a, b)));
  const keys = new Map(
    zones.map((zone) => [zone.id, keyOf(FIGURES[field](zone.properties), descending)]),
  );
  return [...zones].sort((a, b) => {
    const [left, right] = [keys.get(a.id) ?? null, keys.get(b.id) ?? null];
    if (left === null || right === null) {
      return left === right ? byName(a, b) : left === null ? 1 : -1;
    }
    return (descending ? right - left : left - right) || byName(a, b);
  });
}

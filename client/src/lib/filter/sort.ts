import type { ZoneProperties } from '../../api/types.ts';
import { areaOf, occupancyOf } from '../interval.ts';
import { textOf, type Zone } from './filter.ts';
import { parseQuery, rank } from './search.ts';
import type { SortKey } from './types.ts';

const byName = (a: Zone, b: Zone): number => {
  const [left, right] = [a.properties.name_sort, b.properties.name_sort];
  return left < right ? -1 : left > right ? 1 : a.id - b.id;
};

/** What a zone is ordered by: area and occupancy by what is sure, free land by its ceiling. */
const KEYS: Record<'area' | 'free' | 'occupancy', (zone: ZoneProperties) => number | null> = {
  area: (zone) => areaOf(zone, 'planned_area')?.min ?? null,
  free: (zone) => areaOf(zone, 'free_area')?.max ?? null,
  occupancy: (zone) => occupancyOf(zone)?.min ?? null,
};

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
  const keys = new Map(zones.map((zone) => [zone.id, KEYS[field](zone.properties)]));
  return [...zones].sort((a, b) => {
    const [left, right] = [keys.get(a.id) ?? null, keys.get(b.id) ?? null];
    if (left === null || right === null) {
      return left === right ? byName(a, b) : left === null ? 1 : -1;
    }
    return (descending ? right - left : left - right) || byName(a, b);
  });
}

import type { ZoneFeature, ZoneProperties } from '../../api/types.ts';
import { areaOf, type Interval, mayLieIn, mustLieIn, occupancyOf } from '../interval.ts';
import { matches, parseQuery, type Query, type SearchText, searchText } from './search.ts';
import type { Certainty, Counted, Filters, ListFilter } from './types.ts';

export type Zone = ZoneFeature;

/** yes, no, or unknown: the figure a filter asks for is not published. */
type Verdict = 'yes' | 'no' | 'unknown';

const LIST_VALUES: Record<ListFilter, (zone: ZoneProperties) => readonly string[]> = {
  kind: (zone) => [zone.kind],
  status: (zone) => [zone.status],
  orientation: (zone) => [zone.orientation],
  industry: (zone) => zone.industries,
  location_basis: (zone) => [zone.location_basis],
};
export const LIST_FILTERS = Object.keys(LIST_VALUES) as ListFilter[];

/** Values a zone has for a list filter; a zone may have several industries, or none. */
const listValues = (filter: ListFilter, zone: ZoneProperties): readonly string[] =>
  LIST_VALUES[filter](zone);

const FIGURES: {
  limits(f: Filters): [number | null, number | null];
  of(z: ZoneProperties): Interval | null;
}[] = [
  { limits: (f) => [f.min_area, f.max_area], of: (z) => areaOf(z, 'planned_area') },
  { limits: (f) => [f.min_free, null], of: (z) => areaOf(z, 'free_area') },
  { limits: (f) => [f.min_occupancy, f.max_occupancy], of: occupancyOf },
];

/** Which zones are in question: those of the plan, unless a filter names what is never counted. */
export function countedScope(filters: Filters): Counted {
  if (filters.counted) return filters.counted;
  const namesUncounted =
    filters.kind.includes('it_park') ||
    filters.status.includes('withdrawn') ||
    filters.status.includes('superseded');
  return namesUncounted ? 'all' : 'true';
}

function figureVerdict(
  interval: Interval | null,
  low: number | null,
  high: number | null,
  certainty: Certainty,
): Verdict {
  if (low === null && high === null) return 'yes';
  if (!interval) return certainty === 'any' ? 'yes' : 'unknown';
  const fits = certainty === 'sure' ? mustLieIn : mayLieIn;
  return fits(interval, low, high) ? 'yes' : 'no';
}

function figuresVerdict(zone: ZoneProperties, filters: Filters): Verdict {
  let verdict: Verdict = 'yes';
  for (const { limits, of } of FIGURES) {
    const [low, high] = limits(filters);
    const one = figureVerdict(of(zone), low, high, filters.certainty);
    if (one === 'no') return 'no';
    if (one === 'unknown') verdict = 'unknown';
  }
  return verdict;
}

const passesList = (filter: ListFilter, zone: ZoneProperties, filters: Filters): boolean => {
  const wanted: readonly string[] = filters[filter];
  return wanted.length === 0 || listValues(filter, zone).some((value) => wanted.includes(value));
};

const texts = new WeakMap<ZoneProperties, SearchText>();
/** The search words of a zone, folded once. */
export function textOf(zone: ZoneProperties): SearchText {
  let text = texts.get(zone);
  if (!text) {
    text = searchText(zone);
    texts.set(zone, text);
  }
  return text;
}

const passesQuery = (query: Query | null, zone: ZoneProperties): boolean =>
  query === null || matches(query, textOf(zone));

const passesCounted = (scope: Counted, zone: ZoneProperties): boolean =>
  scope === 'all' || zone.counted === (scope === 'true');

export interface FilterResult {
  zones: Zone[];
  /** Zones left out only because a figure the filter asks for is not published. */
  numberUnknown: number;
}

/** The zones that pass, in the order given. */
export function filterZones(zones: readonly Zone[], filters: Filters): FilterResult {
  const query = parseQuery(filters.q);
  const scope = countedScope(filters);
  const passing: Zone[] = [];
  let numberUnknown = 0;
  for (const zone of zones) {
    const { properties } = zone;
    if (!passesCounted(scope, properties) || !passesQuery(query, properties)) continue;
    if (!LIST_FILTERS.every((filter) => passesList(filter, properties, filters))) continue;
    const verdict = figuresVerdict(properties, filters);
    if (verdict === 'yes') passing.push(zone);
    else if (verdict === 'unknown') numberUnknown += 1;
  }
  return { zones: passing, numberUnknown };
}

export type FacetCounts = Record<ListFilter, ReadonlyMap<string, number>>;

/**
 * How many zones each value of each list filter would leave: under all filters but its own, among the zones
 * the filters as a whole look at.
 */
export function facetCounts(zones: readonly Zone[], filters: Filters): FacetCounts {
  const query = parseQuery(filters.q);
  const scope = countedScope(filters);
  const counts = Object.fromEntries(
    LIST_FILTERS.map((filter) => [filter, new Map<string, number>()]),
  ) as Record<ListFilter, Map<string, number>>;
  for (const { properties } of zones) {
    if (!passesCounted(scope, properties) || !passesQuery(query, properties)) continue;
    if (figuresVerdict(properties, filters) !== 'yes') continue;
    const failed = LIST_FILTERS.filter((filter) => !passesList(filter, properties, filters));
    if (failed.length > 1) continue;
    for (const filter of failed.length === 1 ? failed : LIST_FILTERS) {
      const counted = counts[filter];
      for (const value of listValues(filter, properties)) {
        counted.set(value, (counted.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

import {
  CERTAINTIES,
  COUNTED,
  type Filters,
  KINDS,
  LOCATION_BASES,
  NO_FILTERS,
  type NumberFilter,
  STATUSES,
  ZONE_REGIONS,
} from '../../lib/filter/types.ts';
import { listOf, numberIn, oneOf } from './read.ts';

const LISTS = {
  kind: KINDS,
  status: STATUSES,
  orientation: ZONE_REGIONS,
  location_basis: LOCATION_BASES,
};
const DIVISION = /^\d{2}$/;
/** Hectares and per cent; the limits of the API. */
const LIMITS: Record<NumberFilter, number> = {
  min_area: 1_000_000,
  max_area: 1_000_000,
  min_free: 1_000_000,
  min_occupancy: 100,
  max_occupancy: 100,
};
const NUMBER_FILTERS = Object.keys(LIMITS) as NumberFilter[];
const MAX_QUERY = 200;

/** The filters as parameters of `GET /api/zones`; a link to the atlas uses the same ones. */
export function writeFilters(filters: Filters, params: URLSearchParams): void {
  for (const key of ['kind', 'status', 'orientation', 'industry', 'location_basis'] as const) {
    if (filters[key].length > 0) params.set(key, filters[key].join(','));
  }
  for (const key of NUMBER_FILTERS) {
    const value = filters[key];
    if (value !== null) params.set(key, String(value));
  }
  if (filters.certainty !== NO_FILTERS.certainty) params.set('certainty', filters.certainty);
  if (filters.counted) params.set('counted', filters.counted);
  const q = filters.q.trim();
  if (q) params.set('q', q);
}

export function readFilters(params: URLSearchParams): Filters {
  const industries = (params.get('industry') ?? '')
    .split(',')
    .filter((code) => DIVISION.test(code));
  const number = (key: NumberFilter) => numberIn(params.get(key), 0, LIMITS[key]);
  return {
    kind: listOf(LISTS.kind, params.get('kind')),
    status: listOf(LISTS.status, params.get('status')),
    orientation: listOf(LISTS.orientation, params.get('orientation')),
    industry: [...new Set(industries)],
    location_basis: listOf(LISTS.location_basis, params.get('location_basis')),
    min_area: number('min_area'),
    max_area: number('max_area'),
    min_free: number('min_free'),
    min_occupancy: number('min_occupancy'),
    max_occupancy: number('max_occupancy'),
    certainty: oneOf(CERTAINTIES, params.get('certainty')) ?? NO_FILTERS.certainty,
    q: (params.get('q') ?? '').slice(0, MAX_QUERY).trim(),
    counted: oneOf(COUNTED, params.get('counted')),
  };
}

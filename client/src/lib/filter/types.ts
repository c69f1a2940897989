import type { Kind, LocationBasis, Status, ZoneRegion } from '../../api/types.ts';

export type Certainty = 'sure' | 'possible' | 'any';
export type Counted = 'true' | 'false' | 'all';

export type SortKey =
  | 'name'
  | '-name'
  | 'area'
  | '-area'
  | 'free'
  | '-free'
  | 'occupancy'
  | '-occupancy'
  | 'relevance';

/** The filters of `GET /api/zones`, under the same names. An empty list and `null` do not filter. */
export interface Filters {
  kind: readonly Kind[];
  status: readonly Status[];
  orientation: readonly ZoneRegion[];
  /** VSIC divisions. */
  industry: readonly string[];
  location_basis: readonly LocationBasis[];
  /** Hectares. */
  min_area: number | null;
  max_area: number | null;
  min_free: number | null;
  /** Per cent. */
  min_occupancy: number | null;
  max_occupancy: number | null;
  certainty: Certainty;
  q: string;
  /** `null` = not asked for: the counted zones, or all when a filter names what is never counted. */
  counted: Counted | null;
}

export type ListFilter = 'kind' | 'status' | 'orientation' | 'industry' | 'location_basis';
export type NumberFilter = 'min_area' | 'max_area' | 'min_free' | 'min_occupancy' | 'max_occupancy';

export const KINDS = ['kcn', 'ccn', 'it_park'] as const satisfies readonly Kind[];
export const STATUSES = [
  'operating',
  'under_construction',
  'established',
  'planned',
  'unknown',
  'withdrawn',
  'superseded',
] as const satisfies readonly Status[];
export const ZONE_REGIONS = [
  'south',
  'north',
  'west',
  'east',
  'unknown',
] as const satisfies readonly ZoneRegion[];
export const LOCATION_BASES = [
  'surveyed',
  'digitised',
  'site',
  'commune',
  'district',
  'unpublished',
] as const satisfies readonly LocationBasis[];
export const CERTAINTIES = ['sure', 'possible', 'any'] as const satisfies readonly Certainty[];
export const COUNTED = ['true', 'false', 'all'] as const satisfies readonly Counted[];
export const SORTS = [
  'name',
  '-name',
  'area',
  '-area',
  'free',
  '-free',
  'occupancy',
  '-occupancy',
  'relevance',
] as const satisfies readonly SortKey[];

export const NO_FILTERS: Filters = {
  kind: [],
  status: [],
  orientation: [],
  industry: [],
  location_basis: [],
  min_area: null,
  max_area: null,
  min_free: null,
  min_occupancy: null,
  max_occupancy: null,
  certainty: 'possible',
  q: '',
  counted: null,
};

export type Kind = 'kcn' | 'ccn' | 'it_park';
export type Status =
  | 'planned'
  | 'established'
  | 'under_construction'
  | 'operating'
  | 'withdrawn'
  | 'superseded'
  | 'unknown';
export type Region = 'north' | 'south' | 'east' | 'west';
export type ZoneRegion = Region | 'unknown';
export type LocationBasis =
  | 'surveyed'
  | 'digitised'
  | 'site'
  | 'commune'
  | 'district'
  | 'unpublished';
export type GeometryRole = 'surveyed' | 'digitised' | 'indicative' | 'inset';
export type FormerProvince = 'thai-nguyen' | 'bac-kan';
export type AreaName =
  | 'planned_area'
  | 'industrial_area'
  | 'service_area'
  | 'leasable_area'
  | 'leased_area'
  | 'leased_service_area'
  | 'free_area';

export interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: number[][][][];
}

export type ZoneProperties = {
  slug: string;
  aliases: string[];
  kind: Kind;
  name_vi: string;
  name_en: string;
  name_published: boolean;
  name_sort: string;
  counted: boolean;
  counted_confidence: 'stated' | 'likely' | 'uncertain' | null;
  status: Status;
  status_basis: 'stated' | 'derived' | null;
  status_as_of: string | null;
  old_province: FormerProvince;
  old_districts: string[];
  old_communes: string[];
  new_communes: string[];
  orientation: ZoneRegion;
  location_basis: LocationBasis;
  location_radius_km: number | null;
  location_point: number[] | null;
  geometry_role: GeometryRole;
  display_area_ha: number;
  display_area_basis: 'exact' | 'approximate' | 'bound' | 'group_mean';
  free_area_basis: 'leased' | 'occupancy' | 'area' | null;
  occupancy_min: number | null;
  occupancy_max: number | null;
  occupancy_min_inclusive: boolean | null;
  occupancy_max_inclusive: boolean | null;
  occupancy_basis: 'statutory' | 'leasable' | 'stated' | null;
  established_year: number | null;
  industries: string[];
  industry_words: string[];
  search_name: string;
  search_places: string;
  sample: boolean;
} & { [K in AreaName as `${K}_ha` | `${K}_min_ha` | `${K}_max_ha`]: number | null } & {
  [K in AreaName as `${K}_min_inclusive` | `${K}_max_inclusive`]: boolean | null;
} & { [K in AreaName as `${K}_approx`]: boolean };

export interface ZoneFeature {
  type: 'Feature';
  id: number;
  geometry: MultiPolygon;
  properties: ZoneProperties;
}

export interface ZoneCollection {
  type: 'FeatureCollection';
  numberMatched: number;
  numberReturned: number;
  numberUnknown: number;
  timeStamp: string;
  revision: number;
  as_of: string;
  features: ZoneFeature[];
}

export interface Claim {
  key: string;
  field: string;
  scope: string;
  min: number | null;
  max: number | null;
  min_inclusive: boolean | null;
  max_inclusive: boolean | null;
  text: string | null;
  unit: string | null;
  approx: boolean;
  confidence: 'stated' | 'derived' | 'unconfirmed' | null;
  attribution: 'field' | 'row' | 'text';
  attribution_text: string | null;
  quote: string | null;
  note: string | null;
  as_of: string | null;
  chosen: boolean;
  sample: boolean;
  sources: string[];
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  doc_no: string | null;
  url: string | null;
  published: string | null;
  accessed: string | null;
  licence: string | null;
  note: string | null;
}

export interface Rate {
  min: number;
  max: number;
  min_inclusive: boolean;
  max_inclusive: boolean;
}

export interface ZoneDetail {
  type: 'Feature';
  id: number;
  geometry: MultiPolygon;
  properties: ZoneProperties;
  occupancy_rates: { statutory: Rate | null; leasable: Rate | null; stated: Rate | null };
  decision: string | null;
  developer: string | null;
  investment: string | null;
  location_note: string | null;
  claims: Claim[];
  sources: Source[];
  lineage: { slug: string; how: string; direction: 'from' | 'to'; on_date: string | null }[];
  revision: number;
  as_of: string;
}

export interface SummaryGroup {
  dimension: 'kind_province' | 'kind' | 'status' | 'orientation';
  kind: Kind | null;
  old_province: FormerProvince | null;
  status: Status | null;
  orientation: ZoneRegion | null;
  count: number;
  count_known: number;
  count_named: number;
  official_count: number | null;
  known_ha: number;
  unpublished_ha: number | null;
  official_ha: number | null;
  official_source: string | null;
  alternative_unpublished_ha: number | null;
  free: { min_ha: number; max_ha: number | null; zones: number; zones_unknown: number };
}

export interface Term {
  label_vi: string;
  label_en: string;
  sign: number;
  value: number | null;
  unit: string;
}

export interface Contradiction {
  key: string;
  topic: string;
  title_vi: string;
  title_en: string;
  left: Term[];
  relation: string;
  right: Term[];
  left_value: number | null;
  right_value: number | null;
  difference: number | null;
  unit: string;
  explanation_vi: string;
  explanation_en: string;
  sources: string[];
}

export interface Summary {
  groups: SummaryGroup[];
  contradictions: Contradiction[];
  agreements: Contradiction[];
  sources: Source[];
  revision: number;
  as_of: string;
  sample: boolean;
}

export interface OrientationFeature {
  type: 'Feature';
  id: number;
  geometry: MultiPolygon;
  properties: {
    code: Region;
    plan: string;
    plan_title_vi: string;
    plan_title_en: string;
    name_vi: string;
    name_en: string;
    priorities_vi: string;
    priorities_en: string;
    direction_vi: string;
    direction_en: string;
    former_districts: string[];
    communes: string[];
    confidence: 'stated' | 'derived';
    source: string | null;
    quote: string | null;
    note_vi: string | null;
    note_en: string | null;
    area_km2: number;
    label_point: number[];
    industries: {
      code: string | null;
      stance: 'priority' | 'discouraged';
      phrase_vi: string;
      basis: string;
      plan: string;
    }[];
    zone_count: number;
    known_ha: number;
  };
}

export interface OrientationCollection {
  type: 'FeatureCollection';
  features: OrientationFeature[];
  sources: Source[];
  revision: number;
}

export interface CommuneFeature {
  type: 'Feature';
  id: number;
  geometry: { type: 'Point'; coordinates: number[] };
  properties: {
    code: string;
    name_vi: string;
    type: 'phuong' | 'xa';
    area_km2: number;
    orientation: Region;
    former_districts: string[];
    former_communes: string[];
    has_boundary: boolean;
  };
}

export interface CommuneCollection {
  type: 'FeatureCollection';
  numberMatched: number;
  numberReturned: number;
  features: CommuneFeature[];
}

export interface BasemapCollection {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    id: number;
    geometry: { type: string; coordinates: unknown[] };
    properties: {
      class: 'province' | 'river' | 'lake' | 'expressway' | 'national_road' | 'inset';
      name_vi: string | null;
      name_en: string | null;
      accuracy_m: number | null;
      source: string | null;
    };
  }[];
}

export interface IndustryList {
  items: { code: string; section: string | null; name_vi: string; name_en: string }[];
}

export interface Progress {
  id: string;
  target_ha: number;
  approx: boolean;
  period: { start: string; end: string };
  as_of: string;
  recorded_ha: number;
  entries: number;
  coverage: 'none' | 'partial' | 'complete';
  remaining_ha: number;
  pace: {
    from_start_ha_per_year: number;
    from_today_ha_per_year: number | null;
    elapsed_share: number;
    years_left: number;
    baseline_ha_per_year: number | null;
    at_baseline_pace_ha: number | null;
  };
  by_year: { year: number; required_ha: number; recorded_ha: number; entries: number }[];
  by_kind: { kind: Kind; recorded_ha: number; entries: number }[];
  by_orientation: { orientation: ZoneRegion; recorded_ha: number; entries: number }[];
  by_recipient: { recipient: 'developer' | 'tenant'; recorded_ha: number; entries: number }[];
  baseline: {
    period: { start: string; end: string } | null;
    total_ha: number | null;
    approx: boolean;
    items: {
      kind: Kind;
      value_ha: number;
      approx: boolean;
      quote: string | null;
      source: string;
    }[];
  };
  land_that_could_serve: {
    status: Status;
    zones: number;
    zones_unknown: number;
    min_ha: number;
    max_ha: number | null;
  }[];
  sample: boolean;
  sources: Source[];
  revision: number;
}

export interface Target {
  id: string;
  metric: string;
  op: '>=' | '>' | '=' | 'before';
  target_ha: number | null;
  value: number | null;
  value_text: string | null;
  unit: string;
  approx: boolean;
  period: { start: string; end: string };
  title_vi: string;
  title_en: string;
  definition: { vi: string; en: string };
  recipient_rule: 'tenant' | 'developer' | 'first' | 'none';
  quote: string | null;
  source: Source;
}

export interface TargetList {
  items: Target[];
  revision: number;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  requestId: string;
  errors?: { parameter: string; message: string }[];
}

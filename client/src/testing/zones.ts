import type { AreaName, ZoneFeature, ZoneProperties } from '../api/types.ts';

const AREAS: AreaName[] = [
  'planned_area',
  'industrial_area',
  'service_area',
  'leasable_area',
  'leased_area',
  'leased_service_area',
  'free_area',
];

type Areas = Pick<ZoneProperties, Extract<keyof ZoneProperties, `${AreaName}_${string}`>>;

const noAreas = Object.fromEntries(
  AREAS.flatMap((name) => [
    ...['ha', 'min_ha', 'max_ha', 'min_inclusive', 'max_inclusive'].map((end) => [
      `${name}_${end}`,
      null,
    ]),
    [`${name}_approx`, false],
  ]),
) as unknown as Areas;

/** Bounds of an area as the API writes them; exclusive ends are given by `over` and `under`. */
export function area(
  name: AreaName,
  min: number | null,
  max: number | null,
  ends: { over?: boolean; under?: boolean } = {},
): Partial<ZoneProperties> {
  return {
    [`${name}_ha`]: min === max ? min : null,
    [`${name}_min_ha`]: min,
    [`${name}_max_ha`]: max,
    [`${name}_min_inclusive`]: min === null ? null : !ends.over,
    [`${name}_max_inclusive`]: max === null ? null : !ends.under,
  };
}

export function occupancy(min: number, max: number, over = false): Partial<ZoneProperties> {
  return {
    occupancy_min: min,
    occupancy_max: max,
    occupancy_min_inclusive: !over,
    occupancy_max_inclusive: true,
    occupancy_basis: 'stated',
  };
}

/** A counted KCN of which nothing but its name is known, and what the test says besides. */
export function makeZone(id: number, patch: Partial<ZoneProperties> = {}): ZoneFeature {
  const name = patch.name_vi ?? `KCN Thử ${id}`;
  const properties: ZoneProperties = {
    slug: `kcn-thu-${id}`,
    aliases: [],
    kind: 'kcn',
    name_vi: name,
    name_en: name,
    name_published: true,
    name_sort: name.toLowerCase(),
    counted: true,
    counted_confidence: 'stated',
    status: 'planned',
    status_basis: 'stated',
    status_as_of: null,
    old_province: 'thai-nguyen',
    old_districts: [],
    old_communes: [],
    new_communes: [],
    orientation: 'south',
    location_basis: 'commune',
    location_radius_km: 3,
    location_point: [105.85, 21.5],
    geometry_role: 'indicative',
    display_area_ha: 50,
    display_area_basis: 'group_mean',
    ...noAreas,
    free_area_basis: null,
    occupancy_min: null,
    occupancy_max: null,
    occupancy_min_inclusive: null,
    occupancy_max_inclusive: null,
    occupancy_basis: null,
    established_year: null,
    industries: [],
    industry_words: [],
    search_name: name,
    search_places: '',
    confirmed_on: null,
    evidence_on: null,
    freshness: 'undated',
    sample: false,
    ...patch,
  };
  const geometry: ZoneFeature['geometry'] = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [105.85, 21.5],
          [105.86, 21.5],
          [105.86, 21.51],
          [105.85, 21.5],
        ],
      ],
    ],
  };
  return { type: 'Feature', id, geometry, properties };
}

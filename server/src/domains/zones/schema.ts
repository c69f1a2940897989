import { type Static, Type } from 'typebox';
import {
  FORMER_PROVINCES,
  FRESHNESS,
  GEOMETRY_ROLES,
  KINDS,
  LOCATION_BASES,
  Nullable,
  OneOf,
  ORIENTATIONS,
  STATUSES,
} from '../../lib/schema.ts';

const Ha = Nullable(Type.Number({ description: 'hectares, at most 2 decimals' }));
const Percent = Nullable(Type.Number({ minimum: 0, maximum: 100 }));

/** A figure with bounds: the value when exact or approximate, else null with its bounds. */
const area = (name: string) => ({
  [`${name}_ha`]: Ha,
  [`${name}_min_ha`]: Ha,
  [`${name}_max_ha`]: Ha,
  [`${name}_min_inclusive`]: Nullable(Type.Boolean()),
  [`${name}_max_inclusive`]: Nullable(Type.Boolean()),
  [`${name}_approx`]: Type.Boolean(),
});

/** The figures in hectares that a zone has, each a column of `zone_rev`. */
export const AREAS = [
  'planned_area',
  'industrial_area',
  'service_area',
  'leasable_area',
  'leased_area',
  'leased_service_area',
  'free_area',
] as const;
type AreaName = (typeof AREAS)[number];
type AreaSchemas = {
  [K in AreaName as `${K}_ha` | `${K}_min_ha` | `${K}_max_ha`]: typeof Ha;
} & {
  [K in AreaName as `${K}_min_inclusive` | `${K}_max_inclusive`]: ReturnType<
    typeof Nullable<ReturnType<typeof Type.Boolean>>
  >;
} & { [K in AreaName as `${K}_approx`]: ReturnType<typeof Type.Boolean> };

const areas = Object.assign({}, ...AREAS.map(area)) as AreaSchemas;

/** What every zone feature carries, in lists, tiles (a subset) and the card. */
export const ZoneProperties = Type.Object(
  {
    slug: Type.String(),
    aliases: Type.Array(Type.String(), { description: 'former slugs that still resolve' }),
    kind: OneOf(KINDS),
    name_vi: Type.String(),
    name_en: Type.String(),
    name_published: Type.Boolean(),
    name_sort: Type.String({ description: 'Vietnamese alphabetical order as plain bytes' }),
    counted: Type.Boolean({ description: 'among the 19 KCN + 68 CCN of the plan' }),
    counted_confidence: Nullable(OneOf(['stated', 'likely', 'uncertain'] as const)),
    status: OneOf(STATUSES),
    status_basis: Nullable(OneOf(['stated', 'derived'] as const)),
    status_as_of: Nullable(Type.String()),
    old_province: OneOf(FORMER_PROVINCES),
    old_districts: Type.Array(Type.String()),
    old_communes: Type.Array(Type.String()),
    new_communes: Type.Array(Type.String()),
    orientation: OneOf(ORIENTATIONS),
    location_basis: OneOf(LOCATION_BASES),
    location_radius_km: Nullable(Type.Number()),
    location_point: Nullable(
      Type.Array(Type.Number(), {
        description: '[lon, lat], the published point; null when unpublished',
      }),
    ),
    geometry_role: OneOf(GEOMETRY_ROLES),
    display_area_ha: Type.Number({ description: 'hectares the polygon is drawn with' }),
    display_area_basis: OneOf(['exact', 'approximate', 'bound', 'group_mean', 'boundary'] as const),
    ...areas,
    free_area_basis: Nullable(OneOf(['leased', 'occupancy', 'area'] as const)),
    occupancy_min: Percent,
    occupancy_max: Percent,
    occupancy_min_inclusive: Nullable(Type.Boolean()),
    occupancy_max_inclusive: Nullable(Type.Boolean()),
    occupancy_basis: Nullable(OneOf(['statutory', 'leasable', 'stated'] as const)),
    established_year: Nullable(Type.Integer()),
    industries: Type.Array(Type.String(), { description: 'VSIC divisions' }),
    industry_words: Type.Array(Type.String(), { description: "the sources' own words" }),
    search_name: Type.String(),
    search_places: Type.String(),
    confirmed_on: Nullable(
      Type.String({
        format: 'date',
        description: 'when an office last confirmed or changed the facts',
      }),
    ),
    evidence_on: Nullable(
      Type.String({
        format: 'date',
        description:
          'newest date of the sources behind figures and status, the last day a vague one may mean, not after the day asked for',
      }),
    ),
    freshness: OneOf(FRESHNESS, {
      description:
        'stale: the newer of confirmed_on and evidence_on is more than 12 months before the day asked for',
    }),
    sample: Type.Boolean(),
  },
  { $id: 'ZoneProperties' },
);
export type ZoneProperties = Static<typeof ZoneProperties>;

export const ZoneFeature = Type.Object(
  {
    type: Type.Literal('Feature'),
    id: Type.Integer(),
    geometry: Type.Ref('MultiPolygon'),
    properties: Type.Ref('ZoneProperties'),
  },
  { $id: 'ZoneFeature' },
);

export const ZoneCollection = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    numberUnknown: Type.Integer({
      description: 'zones left out only because a figure the filter asks for is not published',
    }),
    timeStamp: Type.String({
      format: 'date-time',
      description: 'when the revision was recorded: the same data has the same bytes',
    }),
    revision: Type.Integer(),
    as_of: Type.String({ format: 'date' }),
    features: Type.Array(Type.Ref('ZoneFeature')),
  },
  { $id: 'ZoneCollection' },
);

/** One published value of one field by its sources; the zone's value is the chosen one. */
export const Claim = Type.Object(
  {
    key: Type.String(),
    field: Type.String(),
    scope: Type.String({ description: "'' = the whole zone, else a named part or phase" }),
    scope_name_vi: Nullable(Type.String()),
    scope_name_en: Nullable(Type.String()),
    scope_extent: Nullable(
      OneOf(['part', 'wider'] as const, { description: 'wider: covers more than the zone' }),
    ),
    min: Nullable(Type.Number()),
    max: Nullable(Type.Number()),
    min_inclusive: Nullable(Type.Boolean()),
    max_inclusive: Nullable(Type.Boolean()),
    text: Nullable(Type.String()),
    json: Nullable(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'value of a field with parts (place, location, note, name_vi, counted, boundary)',
      }),
    ),
    unit: Nullable(Type.String()),
    approx: Type.Boolean(),
    confidence: Nullable(OneOf(['stated', 'derived', 'unconfirmed'] as const)),
    attribution: OneOf(['field', 'row', 'text'] as const, {
      description:
        'field: its sources say this value; row: one of these sources; text: the source is only named in words',
    }),
    attribution_text: Nullable(Type.String()),
    quote: Nullable(Type.String({ description: "the source's own words, Vietnamese" })),
    note: Nullable(Type.String({ description: 'Vietnamese' })),
    note_en: Nullable(Type.String()),
    as_of: Nullable(Type.String()),
    chosen: Type.Boolean(),
    sample: Type.Boolean(),
    sources: Type.Array(Type.String(), { description: "ids into the feature's `sources`" }),
  },
  { $id: 'Claim' },
);
export type Claim = Static<typeof Claim>;

const OccupancyRate = Nullable(
  Type.Object({
    min: Type.Number(),
    max: Type.Number(),
    min_inclusive: Type.Boolean(),
    max_inclusive: Type.Boolean(),
  }),
);

export const ZoneDetail = Type.Object(
  {
    type: Type.Literal('Feature'),
    id: Type.Integer(),
    geometry: Type.Ref('MultiPolygon'),
    properties: Type.Ref('ZoneProperties'),
    occupancy_rates: Type.Object({
      statutory: OccupancyRate,
      leasable: OccupancyRate,
      stated: OccupancyRate,
    }),
    decision: Nullable(Type.String()),
    developer: Nullable(Type.String()),
    investment: Nullable(Type.String()),
    utilities: Nullable(Type.String()),
    contact: Nullable(Type.String()),
    note_vi: Nullable(Type.String()),
    note_en: Nullable(Type.String()),
    industry_words_en: Type.Array(Type.String(), { description: '`industry_words` in English' }),
    claims: Type.Array(Type.Ref('Claim')),
    sources: Type.Array(Type.Ref('Source')),
    lineage: Type.Array(
      Type.Object({
        slug: Type.String(),
        how: Type.String(),
        name_vi: Type.String(),
        name_en: Type.String(),
        direction: OneOf(['from', 'to'] as const, {
          description: 'from: the other zone came first; to: this one did',
        }),
        on_date: Nullable(Type.String({ description: 'as precise as known' })),
        confidence: Nullable(OneOf(['stated', 'derived', 'unconfirmed'] as const)),
        note: Nullable(Type.String()),
        note_en: Nullable(Type.String()),
      }),
    ),
    revision: Type.Integer(),
    as_of: Type.String({ format: 'date' }),
  },
  { $id: 'ZoneDetail' },
);

export const Facets = Type.Object(
  {
    numberMatched: Type.Integer(),
    numberUnknown: Type.Integer(),
    facets: Type.Record(
      Type.String(),
      Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() })),
      {
        description:
          'keys kind, status, orientation, industry, location_basis; each value counted under all filters but its own, with `counted` as the whole request implies it',
      },
    ),
  },
  { $id: 'ZoneFacets' },
);

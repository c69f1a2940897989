import { type Static, Type } from 'typebox';
import type { Outline } from '../../lib/outline.ts';
import {
  KINDS,
  Nullable,
  OneOf,
  ORIENTATIONS,
  REGIONS,
  refTo,
  STATUSES,
} from '../../lib/schema.ts';

const closed = { additionalProperties: false } as const;

/** Statuses that a scenario can give a zone. */
const PLANNED_STATUSES = [
  'planned',
  'established',
  'under_construction',
  'operating',
  'withdrawn',
] as const;

const Slug = Type.String({ minLength: 1, maxLength: 100, description: 'slug or former slug' });
const LocalId = Type.String({
  pattern: '^[a-z0-9-]{1,40}$',
  description: 'names a new zone inside the scenario',
});
const Hectares = Type.Number({
  exclusiveMinimum: 0,
  maximum: 10_000,
  description: 'at most 2 decimals',
});

const ScenarioStep = Type.Object(
  {
    zone: Type.Optional(Slug),
    new: Type.Optional(LocalId),
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    hectares: Type.Optional({ ...Hectares, description: 'handed over in that year' }),
    status: Type.Optional(OneOf(PLANNED_STATUSES, { description: 'from that year on' })),
  },
  { $id: 'ScenarioStep', ...closed, description: 'of a zone (`zone`) or a new one (`new`)' },
);
export type ScenarioStep = Static<typeof ScenarioStep>;

const ScenarioNewZone = Type.Object(
  {
    id: LocalId,
    kind: OneOf(KINDS),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    orientation: Type.Optional(OneOf(REGIONS)),
    planned_ha: Type.Optional(Hectares),
    leasable_ha: Type.Optional(Hectares),
    outline: Type.Optional(refTo<typeof Outline>('Outline')),
  },
  { $id: 'ScenarioNewZone', ...closed },
);
export type ScenarioNewZone = Static<typeof ScenarioNewZone>;

const ScenarioExtension = Type.Object(
  { zone: Slug, hectares: Hectares, outline: Type.Optional(refTo<typeof Outline>('Outline')) },
  { $id: 'ScenarioExtension', ...closed, description: 'land that is added to a zone' },
);
export type ScenarioExtension = Static<typeof ScenarioExtension>;

export const ScenarioContent = Type.Object(
  {
    steps: Type.Array(refTo<typeof ScenarioStep>('ScenarioStep'), { maxItems: 500 }),
    new_zones: Type.Array(refTo<typeof ScenarioNewZone>('ScenarioNewZone'), { maxItems: 50 }),
    extensions: Type.Array(refTo<typeof ScenarioExtension>('ScenarioExtension'), { maxItems: 50 }),
  },
  { $id: 'ScenarioContent', ...closed },
);
export type ScenarioContent = Static<typeof ScenarioContent>;

const Name = Type.String({ minLength: 1, maxLength: 200 });
const Description = Type.String({ maxLength: 4000 });
const BaseRevision = Type.Integer({
  minimum: 0,
  maximum: 2_147_483_647,
  description: 'the revision that its author saw',
});
const VISIBILITIES = ['private', 'link'] as const;

export const ScenarioDraft = Type.Object(
  {
    name: Name,
    description: Type.Optional(Description),
    base_revision: Type.Optional({ ...BaseRevision, description: 'default the latest' }),
    content: refTo<typeof ScenarioContent>('ScenarioContent'),
  },
  { $id: 'ScenarioDraft', ...closed },
);
export type ScenarioDraft = Static<typeof ScenarioDraft>;

export const ScenarioEdit = Type.Object(
  {
    name: Type.Optional(Name),
    description: Type.Optional(Description),
    base_revision: Type.Optional(BaseRevision),
    content: Type.Optional(refTo<typeof ScenarioContent>('ScenarioContent')),
    visibility: Type.Optional(
      OneOf(VISIBILITIES, {
        description: '`link` makes a link, `private` ends it for good; a later link is another one',
      }),
    ),
  },
  { $id: 'ScenarioEdit', ...closed },
);
export type ScenarioEdit = Static<typeof ScenarioEdit>;

const Instant = Type.String({ format: 'date-time' });

const summary = {
  id: Type.Integer(),
  version: Type.Integer({ description: 'what If-Match names, in quotes' }),
  name: Name,
  description: Description,
  base_revision: BaseRevision,
  visibility: OneOf(VISIBILITIES),
  token: Nullable(Type.String({ description: 'of the link; null while private' })),
  zones: Type.Integer({ description: 'zones and new zones that it speaks of' }),
  hectares: Type.Number({ description: 'of all its steps' }),
  created_at: Instant,
  updated_at: Instant,
};

export const ScenarioSummary = Type.Object(summary, { $id: 'ScenarioSummary' });
export type ScenarioSummary = Static<typeof ScenarioSummary>;

const ScenarioList = Type.Object(
  { items: Type.Array(refTo<typeof ScenarioSummary>('ScenarioSummary')) },
  { $id: 'ScenarioList' },
);

export const Scenario = Type.Object(
  { ...summary, content: refTo<typeof ScenarioContent>('ScenarioContent') },
  { $id: 'Scenario' },
);
export type Scenario = Static<typeof Scenario>;

export const SharedScenario = Type.Object(
  {
    name: Name,
    description: Description,
    base_revision: BaseRevision,
    updated_at: Instant,
    content: refTo<typeof ScenarioContent>('ScenarioContent'),
  },
  { $id: 'SharedScenario', description: 'without the name of anybody' },
);
export type SharedScenario = Static<typeof SharedScenario>;

export const ScenarioQuestion = Type.Object(
  {
    content: refTo<typeof ScenarioContent>('ScenarioContent'),
    target: Type.String({ maxLength: 60, description: 'id of a target in hectares' }),
    base_revision: Type.Optional({
      ...BaseRevision,
      description: 'tells what the ledger holds since',
    }),
  },
  { $id: 'ScenarioQuestion', ...closed },
);

/** What is known of a number: both null is "nothing". */
const Range = Type.Object(
  { min: Nullable(Type.Number()), max: Nullable(Type.Number()) },
  { $id: 'ScenarioRange', description: 'bounds; null: open' },
);
export type Range = Static<typeof Range>;
const range = () => Nullable(refTo<typeof Range>('ScenarioRange'));

const CONFLICTS = [
  'over_allocated',
  'more_than_free',
  'ledger_moved',
  'overlap',
  'outside_province',
  'shape_invalid',
  'withdrawn',
  'outside_period',
] as const;

const Conflict = Type.Object(
  {
    code: OneOf(CONFLICTS),
    zone: Nullable(Type.String({ description: 'slug' })),
    new: Nullable(Type.String({ description: 'id of a new zone' })),
    other: Nullable(Type.String({ description: 'slug, or id of a new zone (`other_new`)' })),
    other_new: Type.Boolean(),
    ha: Nullable(Type.Number({ description: 'too much, shared or outside' })),
    limit_ha: Nullable(Type.Number({ description: 'of which it is too much' })),
    year: Nullable(Type.Integer()),
    indicative: Type.Boolean({ description: 'the other outline is a footprint, no boundary' }),
    bounds: Nullable(Type.Array(Type.Number(), { description: 'where: W, S, E, N' })),
  },
  { $id: 'ScenarioConflict' },
);
export type Conflict = Static<typeof Conflict>;

const Slice = {
  ledger_ha: Type.Number({ description: 'entered, those dated ahead in the period included' }),
  scenario_ha: Type.Number(),
  total_ha: Type.Number(),
};

const ZoneResult = Type.Object(
  {
    zone: Nullable(Type.String({ description: 'slug' })),
    new: Nullable(Type.String({ description: 'id of a new zone' })),
    kind: OneOf(KINDS),
    name_vi: Type.String(),
    name_en: Type.String(),
    orientation: OneOf(ORIENTATIONS),
    status: OneOf(STATUSES),
    status_then: Nullable(OneOf(PLANNED_STATUSES, { description: 'as the scenario ends' })),
    bound_ha: Nullable(Type.Number({ description: 'the most that can be handed over' })),
    held_ha: Type.Number({ description: 'the most that is held by the ledger from now on' }),
    scenario_ha: Type.Number(),
    extension_ha: Type.Number(),
    left_before: range(),
    left_after: range(),
    occupancy_before: range(),
    occupancy_after: range(),
    bounds: Nullable(Type.Array(Type.Number(), { description: 'W, S, E, N' })),
  },
  { $id: 'ScenarioZone' },
);
export type ZoneResult = Static<typeof ZoneResult>;

export const ScenarioResult = Type.Object(
  {
    target: Type.String(),
    target_ha: Type.Number(),
    period: Type.Object({
      start: Type.String({ format: 'date' }),
      end: Type.String({ format: 'date' }),
    }),
    recorded_ha: Type.Number({ description: 'by the ledger today, as its progress says' }),
    ...Slice,
    gap_ha: Type.Number({ description: 'what is missing to the target; 0 when it is met' }),
    outside_period_ha: Type.Number({ description: 'of steps in other years: not counted' }),
    by_year: Type.Array(
      Type.Object({
        year: Type.Integer(),
        ...Slice,
        cumulative_ha: Type.Number(),
      }),
    ),
    by_orientation: Type.Array(Type.Object({ orientation: OneOf(ORIENTATIONS), ...Slice })),
    by_kind: Type.Array(Type.Object({ kind: OneOf(KINDS), ...Slice })),
    zones: Type.Array(refTo<typeof ZoneResult>('ScenarioZone')),
    fill: Type.Array(
      Type.Object({
        kind: OneOf(['kcn', 'ccn'] as const),
        zones: Type.Integer({ description: 'of this scenario, whose rate can be computed' }),
        zones_unknown: Type.Integer(),
        before: range(),
        after: range(),
      }),
      { description: 'of the zones of the scenario, by the law of the kind, in per cent' },
    ),
    conflicts: Type.Array(refTo<typeof Conflict>('ScenarioConflict')),
    as_of: Type.String({ format: 'date' }),
    revision: Type.Integer(),
    sample: Type.Boolean(),
  },
  { $id: 'ScenarioResult' },
);
export type ScenarioResult = Static<typeof ScenarioResult>;

/** The link of a scenario, as an address names it. */
export const TokenParams = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });

/** Everything published by name. */
export const SCHEMAS = [
  ScenarioStep,
  ScenarioNewZone,
  ScenarioExtension,
  ScenarioContent,
  ScenarioDraft,
  ScenarioEdit,
  ScenarioSummary,
  ScenarioList,
  Scenario,
  SharedScenario,
  ScenarioQuestion,
  Range,
  Conflict,
  ZoneResult,
  ScenarioResult,
];

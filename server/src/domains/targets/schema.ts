import { type Static, type TSchema, Type } from 'typebox';
import { ledgerContent, RECIPIENTS, STAGES } from '../../lib/ledger.ts';
import { MomentQuery } from '../../lib/moment.ts';
import { pageOf } from '../../lib/route.ts';
import { KINDS, Nullable, OneOf, ORIENTATIONS, STATUSES } from '../../lib/schema.ts';

/** Stages of land that is in somebody's hands. */
export const HELD_STAGES = ['allocated', 'cleared', 'built', 'operating'] as const;

const Period = Type.Object({
  start: Type.String({ format: 'date', description: 'first day' }),
  end: Type.String({ format: 'date', description: 'last day' }),
});

export const Target = Type.Object(
  {
    id: Type.String(),
    metric: Type.String(),
    op: OneOf(['>=', '>', '=', 'before'] as const),
    target_ha: Nullable(Type.Number()),
    value: Nullable(Type.Number()),
    value_text: Nullable(Type.String()),
    unit: Type.String(),
    approx: Type.Boolean(),
    period: Period,
    title_vi: Type.String(),
    title_en: Type.String(),
    definition: Type.Object({ vi: Type.String(), en: Type.String() }),
    recipient_rule: OneOf(['tenant', 'developer', 'first', 'none'] as const),
    quote: Nullable(Type.String()),
    source: Type.Ref('Source'),
  },
  { $id: 'Target' },
);

export const TargetList = Type.Object(
  { items: Type.Array(Type.Ref('Target')), revision: Type.Integer() },
  { $id: 'TargetList' },
);

const Slice = <K extends string, S extends TSchema>(key: K, of: S) =>
  Type.Object({
    ...({ [key]: of } as { [key in K]: S }),
    recorded_ha: Type.Number(),
    entries: Type.Integer(),
  });

export const Progress = Type.Object(
  {
    id: Type.String(),
    target_ha: Type.Number(),
    approx: Type.Boolean(),
    period: Period,
    as_of: Type.String({ format: 'date' }),
    recorded_ha: Type.Number({
      description: 'what the ledger holds: not a claim that nothing else was allocated',
    }),
    entries: Type.Integer(),
    coverage: OneOf(['none', 'partial', 'complete'] as const),
    remaining_ha: Type.Number(),
    pace: Type.Object({
      from_start_ha_per_year: Type.Number(),
      from_today_ha_per_year: Nullable(
        Type.Number({ description: 'null once the period has ended' }),
      ),
      elapsed_share: Type.Number({ minimum: 0, maximum: 1 }),
      years_left: Type.Number(),
      baseline_ha_per_year: Nullable(Type.Number()),
      at_baseline_pace_ha: Nullable(
        Type.Number({ description: 'where the period would end at the baseline pace' }),
      ),
    }),
    by_year: Type.Array(
      Type.Object({
        year: Type.Integer(),
        required_ha: Type.Number(),
        recorded_ha: Type.Number({ description: 'what came less what was taken back in the year' }),
        entries: Type.Integer(),
      }),
    ),
    by_quarter: Type.Array(
      Type.Object({
        year: Type.Integer(),
        quarter: Type.Integer({ minimum: 1, maximum: 4 }),
        recorded_ha: Type.Number(),
        entries: Type.Integer(),
      }),
      {
        description:
          'what came less what was taken back in a quarter; quarters without either are left out',
      },
    ),
    by_kind: Type.Array(Slice('kind', OneOf(KINDS))),
    by_orientation: Type.Array(Slice('orientation', OneOf(ORIENTATIONS))),
    by_recipient: Type.Array(Slice('recipient', OneOf(RECIPIENTS))),
    by_stage: Type.Array(Slice('stage', OneOf(HELD_STAGES))),
    by_zone: Type.Array(
      Type.Object({
        zone: Type.String({ description: 'slug' }),
        kind: OneOf(KINDS),
        orientation: OneOf(ORIENTATIONS),
        name_vi: Nullable(Type.String()),
        name_en: Nullable(Type.String()),
        recorded_ha: Type.Number(),
        entries: Type.Integer(),
        bound_ha: Nullable(
          Type.Number({
            description: 'most that tenants of the zone can be handed; null: not known',
          }),
        ),
      }),
      { description: 'zones that have entries, most hectares first' },
    ),
    pipeline: Type.Object(
      { committed_ha: Type.Number(), entries: Type.Integer() },
      { description: 'promised, not handed over: adds nothing' },
    ),
    revoked_ha: Type.Number({ description: 'handed over in the period and taken back since' }),
    baseline: Type.Object({
      period: Nullable(Period),
      total_ha: Nullable(Type.Number()),
      approx: Type.Boolean(),
      items: Type.Array(
        Type.Object({
          kind: OneOf(KINDS),
          value_ha: Type.Number(),
          approx: Type.Boolean(),
          quote: Nullable(Type.String()),
          source: Type.String(),
        }),
      ),
    }),
    land_that_could_serve: Type.Array(
      Type.Object({
        status: OneOf(STATUSES),
        zones: Type.Integer(),
        zones_unknown: Type.Integer(),
        min_ha: Type.Number(),
        max_ha: Nullable(Type.Number()),
      }),
      { description: 'land not yet leased, as bounds, by status of the zone' },
    ),
    sample: Type.Boolean(),
    sources: Type.Array(Type.Ref('Source')),
    revision: Type.Integer(),
  },
  { $id: 'Progress' },
);

export const Steps = Type.Object(
  {
    id: Type.String(),
    items: Type.Array(
      Type.Object({
        on_date: Type.String({ format: 'date' }),
        delta_ha: Type.Number(),
        recorded_ha: Type.Number({ description: 'up to and with this day' }),
      }),
      { description: 'the days of the period on which it changed, in order' },
    ),
    as_of: Type.String({ format: 'date' }),
    revision: Type.Integer(),
  },
  { $id: 'Steps' },
);

export const Allocation = Type.Object(
  {
    ...ledgerContent,
    zone: Type.String({ description: 'slug' }),
    kind: OneOf(KINDS),
    orientation: OneOf(ORIENTATIONS),
    name_vi: Nullable(Type.String()),
    name_en: Nullable(Type.String()),
    flags: Type.Array(OneOf(['no_known_bound', 'outside_zone'] as const), {
      description:
        'the most land the zone has is not known; more than 1 % of the polygon lies outside its boundary',
    }),
  },
  { $id: 'Allocation' },
);
export type Allocation = Static<typeof Allocation>;

export const AllocationList = Type.Object(
  {
    items: Type.Array(Type.Ref('Allocation')),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    sums: Type.Array(
      Type.Object({
        recipient: OneOf(RECIPIENTS),
        entries: Type.Integer(),
        area_ha: Type.Number({ description: 'as entered' }),
        held_ha: Type.Number({ description: 'handed over and not taken back' }),
      }),
      {
        description: 'of all that match: never added up, a tenant’s land lies within a developer’s',
      },
    ),
    revision: Type.Integer(),
  },
  { $id: 'AllocationList' },
);

const filter = {
  zone: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'slug, former slug or number' }),
  ),
  recipient: Type.Optional(OneOf(RECIPIENTS)),
  stage: Type.Optional(OneOf(STAGES)),
  kind: Type.Optional(OneOf(KINDS)),
  orientation: Type.Optional(OneOf(ORIENTATIONS)),
  year: Type.Optional(
    Type.Integer({
      minimum: 1900,
      maximum: 2100,
      description: 'in which land was promised, handed over or taken back',
    }),
  ),
  quarter: Type.Optional(Type.Integer({ minimum: 1, maximum: 4, description: 'with a year' })),
};

export const AllocationQuery = { ...filter, ...MomentQuery, ...pageOf(200) };
/** Of a file: all that match, without pages. */
export const AllocationFileQuery = { ...filter, ...MomentQuery };

const Filter = Type.Object(AllocationQuery);
export type AllocationFilter = Static<typeof Filter>;

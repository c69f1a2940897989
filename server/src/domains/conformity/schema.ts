import { Type } from 'typebox';
import { GEOMETRY_ROLES, KINDS, Nullable, OneOf, ORIENTATIONS, REGIONS } from '../../lib/schema.ts';

export const CLASSES = ['matches', 'neutral', 'discouraged', 'unknown'] as const;
const REASONS = ['industries', 'region', 'plan'] as const;

const Reason = Nullable(
  OneOf(REASONS, {
    description:
      'why the class is unknown: no industries are published, the region is not known, or the plan says nothing of the region',
  }),
);

export const ConformityRule = Type.Object(
  {
    n: Type.Integer({ description: 'named by `industries[].rules` of the zones' }),
    region: OneOf(REGIONS),
    industry: Type.String({ description: 'VSIC division' }),
    class: OneOf(CLASSES),
    phrases: Type.Array(
      Type.Object({
        stance: OneOf(['priority', 'kept', 'discouraged'] as const),
        phrase_vi: Type.String(),
        basis: Type.String({ description: 'direct, interpretation or caption' }),
        province_wide: Type.Boolean(),
        note: Nullable(Type.String()),
        note_en: Nullable(Type.String()),
      }),
      { description: 'the first decides the class, the others are said too' },
    ),
  },
  { $id: 'ConformityRule' },
);

export const ConformityZone = Type.Object(
  {
    zone: Type.Integer(),
    slug: Type.String(),
    kind: OneOf(KINDS),
    name_vi: Type.String(),
    name_en: Type.String(),
    counted: Type.Boolean(),
    orientation: OneOf(ORIENTATIONS, { description: 'the region stated for the zone' }),
    geometry_role: OneOf(GEOMETRY_ROLES),
    class: OneOf(CLASSES, { description: 'in the region that holds most of it' }),
    reason: Reason,
    basis: OneOf(['boundary', 'stated'] as const, {
      description: 'of the shares: a known boundary is measured, a footprint never',
    }),
    planned_area_ha: Nullable(Type.Number()),
    planned_area_min_ha: Nullable(Type.Number()),
    planned_area_max_ha: Nullable(Type.Number()),
    planned_area_approx: Type.Boolean(),
    parts: Type.Array(
      Type.Object({
        region: OneOf(ORIENTATIONS),
        share: Type.Number({ description: '0-1 of the area; all together at most 1' }),
        class: OneOf(CLASSES),
        reason: Reason,
      }),
      { description: 'largest first' },
    ),
    near: Type.Array(OneOf(REGIONS), {
      description: 'other regions within the error of the outlines, where shares are not exact',
    }),
    also_regions: Type.Array(OneOf(REGIONS), {
      description: 'other regions in which a commune of the zone lies as well',
    }),
    industries: Type.Array(
      Type.Object({
        code: Type.String(),
        class: OneOf(CLASSES, { description: 'in the region that holds most of the zone' }),
        rules: Type.Array(Type.Integer(), {
          description: 'of each of its regions; none: the plan does not mention the industry',
        }),
      }),
    ),
    sample: Type.Boolean(),
  },
  { $id: 'ConformityZone' },
);

const Total = Type.Object({
  class: OneOf(CLASSES),
  region: OneOf(ORIENTATIONS),
  kind: OneOf(KINDS),
  zones: Type.Integer({ description: 'a zone in two regions counts in the larger part' }),
  zones_without_area: Type.Integer(),
  known_ha: Type.Number({ description: 'of planned areas known as a value, by share' }),
  min_ha: Type.Number({ description: 'of lower bounds, by share' }),
  max_ha: Nullable(Type.Number({ description: 'of upper bounds; null unless each has one' })),
});

export const Conformity = Type.Object(
  {
    plan: Type.String(),
    plans: Type.Array(
      Type.Object({
        id: Type.String(),
        title_vi: Type.String(),
        title_en: Type.String(),
        adopted: Nullable(Type.String()),
      }),
      { description: 'every plan that can be asked for, newest first' },
    ),
    regions: Type.Array(OneOf(REGIONS), { description: 'of which the plan speaks' }),
    accuracy_m: Type.Number({ description: '± metres of the outlines of regions' }),
    rules: Type.Array(Type.Ref('ConformityRule')),
    industries: Type.Array(Type.String(), { description: 'VSIC divisions of all zones' }),
    totals: Type.Array(Total, {
      description: 'of the 19 KCN, the 68 CCN and the IT park, whatever is filtered',
    }),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    items: Type.Array(Type.Ref('ConformityZone')),
    sources: Type.Array(Type.Ref('Source')),
    revision: Type.Integer(),
    as_of: Type.String({ format: 'date' }),
  },
  { $id: 'Conformity' },
);

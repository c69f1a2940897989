import { type Static, Type } from 'typebox';
import { KINDS, Nullable, OneOf } from '../../lib/schema.ts';

const Met = OneOf(['yes', 'no', 'unknown'] as const, {
  description: 'unknown: what is published allows both',
});

const Place = {
  slug: Type.String(),
  kind: OneOf(KINDS),
  name_vi: Type.String(),
  name_en: Type.String(),
};

const Group = Type.Object({
  kind: OneOf(KINDS),
  denominator: Type.Object({
    zones: Type.Integer({ description: 'zones the target speaks of' }),
    with_figure: Type.Integer(),
    without_figure: Type.Integer(),
    stated: Nullable(
      Type.Integer({ description: 'how many the province states there are, named or not' }),
    ),
  }),
  result: Nullable(
    Type.Object({
      min: Type.Number(),
      max: Type.Number(),
      min_inclusive: Type.Boolean(),
      max_inclusive: Type.Boolean(),
    }),
  ),
  met: Met,
});

const EvaluatedZone = Type.Object({
  ...Place,
  min: Nullable(Type.Number()),
  max: Nullable(Type.Number()),
  min_inclusive: Type.Boolean(),
  max_inclusive: Type.Boolean(),
  code: Nullable(Type.String({ description: 'value of the field that decides' })),
  since: Nullable(
    Type.String({ format: 'date', description: 'first day; null = always has been' }),
  ),
  basis: Nullable(
    Type.String({
      description: 'of a rate: statutory, leasable, stated; of a code: its confidence',
    }),
  ),
  met: Met,
  sources: Type.Array(Type.String()),
});

/** Where a target that is not counted in allocated hectares stands: KCN and CCN apart, never averaged together. */
export const Evaluation = Type.Object(
  {
    id: Type.String(),
    metric: Type.String(),
    op: OneOf(['>=', '>', '=', 'before'] as const),
    value: Nullable(Type.Number()),
    unit: Type.String(),
    definition: Type.Object({ vi: Type.String(), en: Type.String() }),
    as_of: Type.String({ format: 'date' }),
    due: Type.String({ format: 'date', description: 'last day of the period' }),
    met: Met,
    groups: Type.Array(Group, { description: 'one for each kind of zone' }),
    zones: Type.Array(EvaluatedZone, { description: 'zones of which something is stated' }),
    unknown: Type.Array(Type.Object(Place), { description: 'zones without a figure' }),
    sources: Type.Array(Type.Ref('Source')),
    sample: Type.Boolean(),
    revision: Type.Integer(),
  },
  { $id: 'Evaluation' },
);
export type Evaluation = Static<typeof Evaluation>;

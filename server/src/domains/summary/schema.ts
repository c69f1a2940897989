import { type Static, Type } from 'typebox';
import {
  FORMER_PROVINCES,
  KINDS,
  Nullable,
  OneOf,
  ORIENTATIONS,
  STATUSES,
} from '../../lib/schema.ts';

const Bounds = Type.Object({
  min_ha: Type.Number(),
  max_ha: Nullable(Type.Number({ description: 'null = no published upper bound' })),
  zones: Type.Integer({ description: 'zones that contribute a figure' }),
  zones_unknown: Type.Integer({ description: 'zones without any figure' }),
});

const Term = Type.Object({
  label_vi: Type.String(),
  label_en: Type.String(),
  sign: Type.Integer(),
  value: Nullable(Type.Number()),
  unit: Type.String(),
  figure: Nullable(Type.String({ description: 'key of the official figure; null when computed' })),
});

/** known + unpublished = official, for one group of zones; official and unpublished are null where none is stated. */
export const SummaryGroup = Type.Object(
  {
    dimension: OneOf(['kind_province', 'kind', 'status', 'orientation'] as const),
    kind: Nullable(OneOf(KINDS)),
    old_province: Nullable(OneOf(FORMER_PROVINCES)),
    status: Nullable(OneOf(STATUSES)),
    orientation: Nullable(OneOf(ORIENTATIONS)),
    count: Type.Integer(),
    count_known: Type.Integer({ description: 'zones with an exact or approximate planned area' }),
    count_named: Type.Integer(),
    official_count: Nullable(Type.Integer()),
    known_ha: Type.Number(),
    unpublished_ha: Nullable(Type.Number()),
    official_ha: Nullable(Type.Number()),
    official_source: Nullable(Type.String({ description: 'of the first term' })),
    official_terms: Type.Array(Term, {
      description: 'how official_ha comes about; several terms: by difference, stated nowhere',
    }),
    alternative_unpublished_ha: Nullable(
      Type.Number({
        description:
          'the other reading, where the sources allow two (IT park in or out of 6,406 ha)',
      }),
    ),
    free: Bounds,
  },
  { $id: 'SummaryGroup' },
);
export type SummaryGroup = Static<typeof SummaryGroup>;

/** A statement of the sources that does not agree with another, found by computing. */
export const Contradiction = Type.Object(
  {
    key: Type.String(),
    topic: Type.String(),
    title_vi: Type.String(),
    title_en: Type.String(),
    left: Type.Array(Term),
    relation: Type.String(),
    right: Type.Array(Term),
    left_value: Nullable(Type.Number()),
    right_value: Nullable(Type.Number()),
    difference: Nullable(Type.Number()),
    unit: Type.String(),
    explanation_vi: Type.String(),
    explanation_en: Type.String(),
    sources: Type.Array(Type.String()),
  },
  { $id: 'Contradiction' },
);

export const Summary = Type.Object(
  {
    groups: Type.Array(Type.Ref('SummaryGroup')),
    contradictions: Type.Array(Type.Ref('Contradiction')),
    agreements: Type.Array(Type.Ref('Contradiction'), { description: 'checks that do close' }),
    sources: Type.Array(Type.Ref('Source')),
    revision: Type.Integer(),
    as_of: Type.String({ format: 'date' }),
    sample: Type.Boolean({ description: 'true when any figure here includes sample data' }),
  },
  { $id: 'Summary' },
);

import { Type } from 'typebox';
import { Nullable, OneOf } from './schema.ts';

/** What a zone's field says, as history and comparisons give it: the SQL function `value_of` writes the same. */
export const Value = Type.Object(
  {
    min: Nullable(Type.Number()),
    max: Nullable(Type.Number()),
    min_inclusive: Nullable(Type.Boolean()),
    max_inclusive: Nullable(Type.Boolean()),
    approx: Type.Boolean(),
    text: Nullable(Type.String()),
    json: Nullable(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'value of a field with parts; of a boundary its basis, method, accuracy_m and area_ha',
      }),
    ),
    items: Nullable(Type.Array(Type.String(), { description: 'members of a list' })),
    unit: Nullable(Type.String()),
    confidence: Nullable(OneOf(['stated', 'derived', 'unconfirmed'] as const)),
    as_of: Nullable(Type.String({ description: 'as precise as known' })),
    sources: Type.Array(Type.String(), { description: 'ids, see /api/sources' }),
    claim: Nullable(Type.String({ description: 'key of the claim; null for a list of several' })),
  },
  { $id: 'Value' },
);

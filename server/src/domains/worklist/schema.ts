import { Type } from 'typebox';
import { KINDS, Nullable, OneOf } from '../../lib/schema.ts';

/** What can wait for somebody, in the order in which it is shown; of the last six the weightiest comes first. */
export const WORK_TYPES = [
  'review',
  'returned',
  'draft',
  'stale',
  'unconfirmed',
  'location',
  'name',
  'area',
  'contradiction',
] as const;

const counts = Object.fromEntries(WORK_TYPES.map((type) => [type, Type.Integer()]));

export const WorkList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        type: OneOf(WORK_TYPES, {
          description:
            'review: handed in by others; returned, draft: own; stale: facts older than twelve months; unconfirmed: facts without any date; location, name, area: not published; contradiction: sources disagree and no office has settled it',
        }),
        zone: Nullable(
          Type.Object({
            id: Type.Integer(),
            slug: Type.String(),
            kind: OneOf(KINDS),
            name_vi: Type.String(),
            name_en: Type.String(),
          }),
        ),
        region: {
          ...Nullable(Type.Ref('OrientationName')),
          description: 'of a request about the orientation of a region, which is about no zone',
        },
        request: Nullable(Type.Integer({ description: 'the change request it is about' })),
        field: Nullable(Type.String({ description: 'the field that is missing or contradicted' })),
        since: Nullable(
          Type.String({
            format: 'date',
            description: 'day a request was handed in or touched; of stale facts their newest day',
          }),
        ),
        weight: Type.Number({
          description:
            'hectares at stake: by how much the sources differ, else those the zone is drawn with',
        }),
      }),
    ),
    counts: Type.Object(counts, { description: 'of everything, also beyond the limit' }),
  },
  { $id: 'WorkList' },
);

import { Type } from 'typebox';
import { ORIENTATION_PARTS, type OrientationValue } from '../../../lib/orientation.ts';
import { Nullable, OneOf, ORIENTATIONS, REGIONS, refTo } from '../../../lib/schema.ts';

const Ha = Type.Number({ description: 'hectares on the ellipsoid' });
const Shape = Type.Ref('MultiPolygon');
const Said = Nullable(refTo<typeof OrientationValue>('OrientationValue'));
const Day = Nullable(Type.String({ format: 'date' }));

const Outlines = Type.Object({
  standing: Shape,
  proposed: Shape,
  gained: Nullable(Shape),
  lost: Nullable(Shape),
  standing_ha: Ha,
  proposed_ha: Ha,
  gained_ha: Ha,
  lost_ha: Ha,
  outside_ha: Type.Number({ description: 'outside the province' }),
  gap_ha: Type.Number({
    description: 'given up and in no other region of the same plan',
  }),
  gap: Nullable(Shape),
  neighbours: Type.Array(
    Type.Object({
      code: OneOf(REGIONS),
      name_vi: Type.String(),
      name_en: Type.String(),
      overlap_ha: Ha,
      standing_overlap_ha: Type.Number({ description: 'under the outline as it stands' }),
      overlap: Nullable(Shape),
    }),
    { description: 'regions of the same plan that the outline touches' },
  ),
  zones: Type.Array(
    Type.Object({
      slug: Type.String(),
      name_vi: Type.String(),
      name_en: Type.String(),
      orientation: OneOf(ORIENTATIONS, { description: 'as its sources say; it stays' }),
      inside: Type.Boolean({ description: 'of the proposed outline, by the known boundary' }),
      share: Type.Number({ description: 'of its boundary inside the proposed outline' }),
    }),
    {
      description:
        'zones with a known boundary whose sources name another region than the one the proposed outline puts most of them in',
    },
  ),
});

/** What a request changes about an orientation, beside what stands. */
export const OrientationComparison = Type.Object(
  {
    parts: Type.Array(
      Type.Object({
        part: OneOf(ORIENTATION_PARTS),
        standing: Said,
        proposed: Said,
        base: { ...Said, description: 'as its author saw it' },
        from: { ...Day, description: 'first day it would hold; null: it always has' },
        until: { ...Day, description: 'the day on which another decision begins to hold' },
        changed_meanwhile: Type.Boolean(),
      }),
    ),
    outline: Nullable(Outlines),
  },
  { $id: 'OrientationComparison' },
);

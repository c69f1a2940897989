import { type Static, Type } from 'typebox';
import { Nullable, OneOf, REGIONS } from './schema.ts';

/** What can be changed about an orientation, each decided by itself. */
export const ORIENTATION_PARTS = [
  'priorities',
  'direction',
  'note',
  'industries',
  'outline',
] as const;
export type OrientationPart = (typeof ORIENTATION_PARTS)[number];

/** What a plan wants of an industry. */
export const STANCES = ['priority', 'kept', 'discouraged'] as const;

/** How a sentence is tied to a VSIC division: it names it, is wider or narrower, names none, or captions a picture. */
export const ORIENTATION_BASES = ['direct', 'interpretation', 'criterion', 'caption'] as const;

/** What one part of an orientation says: the SQL function `orientation_part` writes the same. */
export const OrientationValue = Type.Object(
  {
    vi: Type.Optional(Type.String()),
    en: Type.Optional(Type.String()),
    quote: Type.Optional(Nullable(Type.String())),
    industries: Type.Optional(
      Type.Array(
        Type.Object({
          industry: Nullable(Type.String({ description: 'VSIC division' })),
          stance: OneOf(STANCES),
          phrase: Type.String(),
          basis: OneOf(ORIENTATION_BASES),
          note: Nullable(Type.String()),
          note_en: Nullable(Type.String()),
        }),
      ),
    ),
    area_ha: Type.Optional(Type.Number({ description: 'of the outline, on the ellipsoid' })),
    accuracy_m: Type.Optional(Type.Number({ description: '± metres of the outline' })),
  },
  { $id: 'OrientationValue', description: 'texts, industries or an outline, as the part is' },
);
export type OrientationValue = Static<typeof OrientationValue>;

/** The orientation of a region in a version of the plan, by its names. */
export const OrientationName = Type.Object(
  {
    plan: Type.String(),
    code: OneOf(REGIONS),
    plan_title_vi: Type.String(),
    plan_title_en: Type.String(),
    name_vi: Type.String(),
    name_en: Type.String(),
  },
  { $id: 'OrientationName' },
);

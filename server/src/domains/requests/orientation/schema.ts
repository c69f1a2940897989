import { type Static, Type } from 'typebox';
import { ORIENTATION_BASES, STANCES } from '../../../lib/orientation.ts';
import type { Outline } from '../../../lib/outline.ts';
import { Nullable, OneOf, REGIONS, refTo } from '../../../lib/schema.ts';
import type { BoundaryOrigin } from '../item-schema.ts';

const closed = { additionalProperties: false } as const;

/** Longest text of an orientation, characters. */
export const LONGEST_TEXT = 4000;
const Words = Type.String({ maxLength: LONGEST_TEXT });
const Quote = Type.Optional(
  Nullable(Type.String({ maxLength: LONGEST_TEXT, description: "the plan's own words" })),
);

const Text = Type.Object({ vi: Words, en: Words, quote: Quote }, closed);

/** An industry that a plan speaks of in a region, and the sentence it rests on. */
const Industry = Type.Object(
  {
    industry: Nullable(
      Type.String({
        pattern: '^[0-9]{2}$',
        description: 'VSIC division; null where the plan names a criterion only',
      }),
    ),
    stance: OneOf(STANCES),
    phrase: Type.String({ maxLength: 1000, description: "the plan's sentence" }),
    basis: OneOf(ORIENTATION_BASES),
    note: Type.Optional(Nullable(Type.String({ maxLength: 1000 }))),
    note_en: Type.Optional(Nullable(Type.String({ maxLength: 1000 }))),
  },
  closed,
);

/**
 * What a request changes about the orientation of a region in a version of the plan. Each part that is given is given
 * whole; null: the plan says nothing of it any more.
 */
export const OrientationDraft = Type.Object(
  {
    plan: Type.String({ maxLength: 60 }),
    region: OneOf(REGIONS),
    priorities: Type.Optional(Text),
    direction: Type.Optional(Nullable(Text)),
    note: Type.Optional(Nullable(Type.Object({ vi: Words, en: Words }, closed))),
    industries: Type.Optional(
      Type.Array(Industry, { maxItems: 100, description: 'in the order of the plan' }),
    ),
    outline: Type.Optional(
      Type.Object(
        {
          geometry: refTo<typeof Outline>('Outline'),
          accuracy_m: Type.Number({ exclusiveMinimum: 0, maximum: 10_000 }),
          method: Type.String({ minLength: 1, maxLength: 300, description: 'how it was obtained' }),
          origin: Type.Optional(refTo<typeof BoundaryOrigin>('BoundaryOrigin')),
        },
        closed,
      ),
    ),
  },
  { $id: 'OrientationDraft', ...closed },
);
export type OrientationDraft = Static<typeof OrientationDraft>;

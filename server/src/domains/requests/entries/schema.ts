import { type Static, Type } from 'typebox';
import { HIDEABLE, RECIPIENTS, STAGES } from '../../../lib/ledger.ts';
import type { Outline } from '../../../lib/outline.ts';
import { Nullable, OneOf, refTo } from '../../../lib/schema.ts';

const closed = { additionalProperties: false } as const;

const Text = (maxLength: number, description?: string) =>
  Type.Optional(Nullable(Type.String({ maxLength, ...(description ? { description } : {}) })));
const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD in Asia/Ho_Chi_Minh' });

/**
 * What a request does to the ledger: a new entry, one set right as a whole (the stages after its first stay), a further
 * stage of one, or one that never was.
 */
export const LedgerEntry = Type.Object(
  {
    action: OneOf(['enter', 'correct', 'stage', 'void'] as const),
    allocation: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'number of the entry as it stands; not for `enter`',
      }),
    ),
    recipient: Type.Optional(OneOf(RECIPIENTS)),
    stage: Type.Optional(OneOf(STAGES)),
    on_date: Type.Optional(Day),
    area_ha: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 10_000,
        description: 'hectares; for a stage only where land is taken back: how much',
      }),
    ),
    decision_no: Text(100),
    decision_date: Type.Optional(Nullable(Day)),
    decision_part: Text(100, 'the plots, where one decision hands out several'),
    investor: Text(300),
    investor_country: Type.Optional(
      Nullable(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })),
    ),
    sector: Type.Optional(
      Nullable(Type.String({ pattern: '^[0-9]{2}$', description: 'VSIC division' })),
    ),
    capital: Type.Optional(
      Nullable(
        Type.Object(
          {
            amount: Type.Number({ exclusiveMinimum: 0, maximum: 1e17 }),
            currency: OneOf(['VND', 'USD'] as const),
          },
          closed,
        ),
      ),
    ),
    project: Text(500),
    note: Text(1000),
    note_en: Text(1000),
    hidden: Type.Optional(
      Type.Array(OneOf(HIDEABLE), {
        maxItems: HIDEABLE.length,
        uniqueItems: true,
        description: 'what is kept from the public',
      }),
    ),
    geometry: Type.Optional(Nullable(refTo<typeof Outline>('Outline'))),
  },
  { $id: 'LedgerEntry', ...closed },
);
export type LedgerEntry = Static<typeof LedgerEntry>;

/** The entries of one request. */
export const LedgerEntries = Type.Array(refTo<typeof LedgerEntry>('LedgerEntry'), {
  maxItems: 200,
});

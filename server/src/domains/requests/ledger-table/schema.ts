import { type Static, Type } from 'typebox';
import { KINDS, Nullable, OneOf, refTo } from '../../../lib/schema.ts';
import type { LedgerEntry } from '../entries/schema.ts';
import type { RequestSource } from '../schema.ts';

/** Rows that one table may enter at once. */
const MOST_ENTRIES = 2_000;

const closed = { additionalProperties: false } as const;

const LedgerPreview = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        row: Type.Integer({ description: 'as a spreadsheet numbers it' }),
        slug: Type.String(),
        zone: Nullable(
          Type.Object({
            id: Type.Integer(),
            slug: Type.String(),
            kind: OneOf(KINDS),
            name_vi: Type.String(),
            name_en: Type.String(),
          }),
        ),
        entry: Nullable(refTo<typeof LedgerEntry>('LedgerEntry')),
        problems: Type.Array(Type.Ref('TableProblem')),
      }),
    ),
    problems: Type.Array(Type.Ref('TableProblem'), { description: 'of the file or of a column' }),
    valid: Type.Integer({ description: 'rows that can be entered' }),
    invalid: Type.Integer({ description: 'rows with a problem' }),
    known: Type.Integer({ description: 'rows of entries that the ledger has already: left out' }),
  },
  { $id: 'LedgerPreview' },
);

/** New entries of a table: one request for each zone, all with the same reason and source. */
export const LedgerRequests = Type.Object(
  {
    rows: Type.Array(
      Type.Object(
        {
          zone: Type.String({ maxLength: 100, description: 'slug' }),
          entry: refTo<typeof LedgerEntry>('LedgerEntry'),
        },
        closed,
      ),
      { minItems: 1, maxItems: MOST_ENTRIES },
    ),
    reason: Type.Optional(Type.String({ maxLength: 4000 })),
    source: Type.Optional(Nullable(refTo<typeof RequestSource>('RequestSource'))),
    draft: Type.Optional(
      Type.Boolean({
        description: 'keep them drafts, even with a reason and a source; default false',
      }),
    ),
  },
  { $id: 'LedgerRequests', ...closed },
);
export type LedgerRequests = Static<typeof LedgerRequests>;

export const LEDGER_TABLE_SCHEMAS = [LedgerPreview, LedgerRequests];

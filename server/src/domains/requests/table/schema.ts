import { type Static, Type } from 'typebox';
import { KINDS, Nullable, OneOf, refTo } from '../../../lib/schema.ts';
import type { ChangeItem } from '../item-schema.ts';
import type { RequestSource } from '../schema.ts';

/** Requests that one table may make at once. */
const MOST_REQUESTS = 1_000;

const closed = { additionalProperties: false } as const;

const TableProblem = Type.Object(
  {
    row: Nullable(Type.Integer({ description: 'as a spreadsheet numbers it' })),
    column: Nullable(
      Type.String({ description: 'its name in the first row, or its letter where it has none' }),
    ),
    code: Type.String({ description: 'what is wrong, for a program' }),
    message: Type.String(),
    detail: Nullable(Type.String({ description: 'what makes it concrete' })),
  },
  { $id: 'TableProblem' },
);

const Zone = Type.Object({
  id: Type.Integer(),
  slug: Type.String(),
  kind: OneOf(KINDS),
  name_vi: Type.String(),
  name_en: Type.String(),
});

const TablePreview = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        row: Type.Integer({ description: 'as a spreadsheet numbers it' }),
        slug: Type.String(),
        zone: Nullable(Zone),
        changes: Type.Array(
          Type.Object({
            field: Type.String(),
            standing: Nullable(Type.Ref('Value')),
            proposed: Nullable(Type.Ref('Value')),
          }),
        ),
        items: Type.Array(Type.Ref('ChangeItem'), {
          description:
            'the same for `POST /api/desk/table/requests`; none from cells with problems',
        }),
        problems: Type.Array(Type.Ref('TableProblem')),
      }),
      { description: 'rows that change something or have a problem' },
    ),
    problems: Type.Array(Type.Ref('TableProblem'), { description: 'of the file or of a column' }),
    changed: Type.Integer({ description: 'rows that change something' }),
    unchanged: Type.Integer({ description: 'rows that change nothing and have no problem' }),
    revision: Type.Integer({
      description: 'that it was compared with: `base_revision` of the requests',
    }),
  },
  { $id: 'TablePreview' },
);

/** Everything that a table proposes: one request for each zone, all with the same reason and source. */
export const TableRequests = Type.Object(
  {
    rows: Type.Array(
      Type.Object(
        {
          slug: Type.String({ maxLength: 100 }),
          items: Type.Array(refTo<typeof ChangeItem>('ChangeItem'), { minItems: 1, maxItems: 60 }),
        },
        closed,
      ),
      { minItems: 1, maxItems: MOST_REQUESTS },
    ),
    reason: Type.Optional(Type.String({ maxLength: 4000 })),
    source: Type.Optional(Nullable(refTo<typeof RequestSource>('RequestSource'))),
    effective_on: Type.Optional(
      Nullable(Type.String({ format: 'date', description: 'as of a single request' })),
    ),
    confidence: Type.Optional(OneOf(['stated', 'derived', 'unconfirmed'] as const)),
    base_revision: Type.Optional(
      Type.Integer({ minimum: 1, description: 'of the preview; default the latest' }),
    ),
    draft: Type.Optional(
      Type.Boolean({
        description: 'keep them drafts, even with a reason and a source; default false',
      }),
    ),
  },
  { $id: 'TableRequests', ...closed },
);
export type TableRequests = Static<typeof TableRequests>;

const TableBatch = Type.Object(
  {
    batch: Type.String({ format: 'uuid', description: 'for `GET /api/requests?batch=`' }),
    state: OneOf(['submitted', 'draft'] as const),
    requests: Type.Array(
      Type.Object({
        id: Type.Integer(),
        zone: Type.String({ description: 'slug' }),
      }),
    ),
  },
  { $id: 'TableBatch' },
);

export const TABLE_SCHEMAS = [TableProblem, TablePreview, TableRequests, TableBatch];

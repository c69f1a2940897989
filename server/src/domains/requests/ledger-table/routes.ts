import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { dayInVietnam } from '../../../lib/dates.ts';
import { type Person, signedIn } from '../../../lib/identity.ts';
import { ledgerHeader } from '../../../lib/ledger-table.ts';
import { may, SUBJECTS } from '../../../lib/permissions.ts';
import { ApiError } from '../../../lib/problem.ts';
import { personal, queryOf, writing } from '../../../lib/route.ts';
import { OneOf, refTo } from '../../../lib/schema.ts';
import { writeCsv } from '../../../lib/sheet/csv.ts';
import { writeSheets } from '../../../lib/sheet/workbook.ts';
import { bytesOf, FILE_BODY, FORMATS, MEDIA_TYPES, READERS, TABLE_LIMIT } from '../table/upload.ts';
import { createLedgerBatch } from './batch.ts';
import { previewLedger, unreadableLedger } from './preview.ts';
import { LEDGER_TABLE_SCHEMAS, type LedgerRequests } from './schema.ts';

/** @throws {ApiError} 403 for whoever proposes nothing at all */
function expectProposer({ roles }: Person): void {
  if (SUBJECTS.some((subject) => may(roles, 'propose', subject))) return;
  throw new ApiError('not_permitted', 'Your roles do not allow to enter allocations.');
}

/** `GET /api/ledger/template.csv`, `.xlsx`, `POST /api/ledger/preview` and `/requests`. */
export const ledgerTableRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of LEDGER_TABLE_SCHEMAS) app.addSchema(schema);

  for (const format of FORMATS) {
    const base = personal({
      tag: 'desk',
      summary: `An empty table of the ledger, as ${format.toUpperCase()}`,
      query: {},
      returns: Type.String(),
    });
    const type = MEDIA_TYPES[format];
    const ok = { description: 'The table', content: { [type]: { schema: Type.String() } } };
    const schema = { ...base, response: { ...base.response, 200: ok } };
    app.get(`/api/ledger/template.${format}`, { schema }, async (request, reply) => {
      expectProposer(signedIn(request));
      const rows = ledgerHeader();
      const columns = rows[1].map((label) => Math.max(12, label.length));
      const sheet = { name: 'So giao dat', columns, rows, headers: 2 } as const;
      const file = format === 'csv' ? writeCsv(rows) : await writeSheets([sheet]);
      return reply
        .header('content-disposition', `attachment; filename="so-giao-dat-mau.${format}"`)
        .type(format === 'csv' ? `${type}; charset=utf-8` : type)
        .send(file);
    });
  }

  const previewSchema = {
    ...writing({
      tag: 'desk',
      summary: 'What a table would enter into the ledger',
      description:
        'Keeps nothing. At most 5 MB and 5,000 rows. Rows of entries that the ledger has already are left out.',
      returns: Type.Ref('LedgerPreview'),
    }),
    querystring: queryOf({ format: OneOf(FORMATS) }),
    body: FILE_BODY,
  };
  app.post(
    '/api/ledger/preview',
    { schema: previewSchema, bodyLimit: TABLE_LIMIT },
    async (request, reply) => {
      const person = signedIn(request);
      expectProposer(person);
      const table = await READERS[request.query.format](bytesOf(request));
      if ('problem' in table) return reply.send(unreadableLedger(table.problem));
      const day = dayInVietnam(app.now());
      const preview = await app.db.transaction((tx) => previewLedger(tx, person, table.rows, day), {
        isolation: 'repeatable read',
        readOnly: true,
      });
      return reply.send(preview);
    },
  );

  const requestsSchema = {
    ...writing({
      tag: 'desk',
      summary: 'Propose the new entries of a table',
      description:
        'One change request for each zone, or none at all where one cannot be. With a reason and a source they are handed in at once, unless `draft` is true.',
      status: 201,
      returns: Type.Ref('TableBatch'),
    }),
    body: refTo<typeof LedgerRequests>('LedgerRequests'),
  };
  app.post(
    '/api/ledger/requests',
    { schema: requestsSchema, bodyLimit: TABLE_LIMIT },
    async (request, reply) => {
      const person = signedIn(request);
      const day = dayInVietnam(app.now());
      const made = await app.db.transaction((tx) =>
        createLedgerBatch(tx, person, request.body, day),
      );
      return reply.code(201).send(made);
    },
  );
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Queryable } from '../../../db/database.ts';
import { guarded } from '../../../lib/cell-guard.ts';
import { dayInVietnam } from '../../../lib/dates.ts';
import { permitted, signedIn } from '../../../lib/identity.ts';
import { may } from '../../../lib/permissions.ts';
import { ApiError } from '../../../lib/problem.ts';
import { personal, queryOf, writing } from '../../../lib/route.ts';
import { KINDS, OneOf, refTo } from '../../../lib/schema.ts';
import { writeCsv } from '../../../lib/sheet/csv.ts';
import { readFields } from '../fields/catalogue.ts';
import { createBatch } from './batch.ts';
import { headerRows, tableFields } from './columns.ts';
import { writeWorkbook } from './file/workbook.ts';
import { latestRevision, previewTable, unreadable } from './preview.ts';
import type { TableRequests } from './schema.ts';
import { type StandingZone, standingCell, zonesOfKind } from './standing.ts';
import { bytesOf, FILE_BODY, FORMATS, MEDIA_TYPES, READERS, TABLE_LIMIT } from './upload.ts';

const KIND_NAMES = { kcn: 'KCN', ccn: 'CCN', it_park: 'CNTT' } as const;

/** How a cell says what it says, for whoever reads the contract. */
const SYNTAX = `Cells: \`196,88\` exactly, \`~45\` about, \`>=290\`, \`>90\`, \`<=40\`, \`<75\`, \`10..20\` both included, \`>10..<20\` neither; the decimal sign is a comma or a point. \`1.200\` can be read in two ways and is refused. Lists part their members by semicolons. An empty cell changes nothing, \`-\` takes the value away. A cell that would be taken for a formula is led by an apostrophe.`;

/** The current table of a kind: two rows of names, then a row for each zone. */
async function tableOf(
  db: Queryable,
  kind: StandingZone['kind'],
  day: string,
): Promise<string[][]> {
  const fields = tableFields(await readFields(db));
  const zones = await zonesOfKind(db, day, kind);
  const rows = zones.map((zone) => [
    zone.slug,
    zone.kind,
    guarded(zone.name_vi),
    ...fields.map((field) => standingCell(zone, field)),
  ]);
  return [...headerRows(fields), ...rows];
}

/** `GET /api/desk/table.csv`, `.xlsx`, `POST /api/desk/table/preview` and `/requests`. */
export const tableRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const format of FORMATS) {
    const type = MEDIA_TYPES[format];
    const base = personal({
      tag: 'desk',
      summary: `The current table of a kind, as ${format.toUpperCase()}`,
      description: `For the office that keeps the kind. ${SYNTAX}`,
      query: { kind: OneOf(KINDS) },
      returns: Type.String(),
    });
    const ok = { description: 'The table', content: { [type]: { schema: Type.String() } } };
    const schema = { ...base, response: { ...base.response, 200: ok } };
    app.get(`/api/desk/table.${format}`, { schema }, async (request, reply) => {
      const { kind } = request.query;
      permitted(request, 'propose', kind);
      const day = dayInVietnam(app.now());
      const rows = await tableOf(app.db, kind, day);
      const file = format === 'csv' ? writeCsv(rows) : await writeWorkbook(KIND_NAMES[kind], rows);
      return reply
        .header('content-disposition', `attachment; filename="${kind}-${day}.${format}"`)
        .type(format === 'csv' ? `${type}; charset=utf-8` : type)
        .send(file);
    });
  }

  const previewSchema = {
    ...writing({
      tag: 'desk',
      summary: 'What an edited table would change',
      description: `Keeps nothing. At most 5 MB and 5,000 rows. ${SYNTAX}`,
      returns: Type.Ref('TablePreview'),
    }),
    querystring: queryOf({ format: OneOf(FORMATS) }),
    body: FILE_BODY,
  };
  app.post(
    '/api/desk/table/preview',
    { schema: previewSchema, bodyLimit: TABLE_LIMIT },
    async (request, reply) => {
      const person = signedIn(request);
      if (!KINDS.some((kind) => may(person.roles, 'propose', kind))) {
        throw new ApiError('not_permitted', 'Your roles do not allow to propose changes of zones.');
      }
      const { format } = request.query;
      const table = await READERS[format](bytesOf(request));
      const day = dayInVietnam(app.now());
      const preview = await app.db.transaction(
        async (tx) => ({
          ...('problem' in table
            ? unreadable(table.problem)
            : await previewTable(tx, person, table.rows, day)),
          revision: await latestRevision(tx),
        }),
        { isolation: 'repeatable read', readOnly: true },
      );
      return reply.send(preview);
    },
  );

  const requestsSchema = {
    ...writing({
      tag: 'desk',
      summary: 'Propose what an edited table changes',
      description:
        'One change request for each row, or none at all where one cannot be. With a reason and a source (a known one, or a title and a publisher) they are handed in at once, unless `draft` is true; otherwise they are drafts. At most 1,000 rows.',
      status: 201,
      returns: Type.Ref('TableBatch'),
    }),
    body: refTo<typeof TableRequests>('TableRequests'),
  };
  app.post(
    '/api/desk/table/requests',
    { schema: requestsSchema, bodyLimit: TABLE_LIMIT },
    async (request, reply) => {
      const person = signedIn(request);
      const day = dayInVietnam(app.now());
      const made = await app.db.transaction((tx) => createBatch(tx, person, request.body, day));
      return reply.code(201).send(made);
    },
  );
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { sql } from '../../db/sql.ts';
import { momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { pageOf, reading } from '../../lib/route.ts';
import { sourcesOf } from '../../lib/sources.ts';

const SourceList = Type.Object(
  {
    items: Type.Array(Type.Ref('Source')),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    revision: Type.Integer(),
  },
  { $id: 'SourceList' },
);

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(SourceList);
  const schema = reading({
    tag: 'sources',
    summary: 'What the figures rest on',
    query: pageOf(200),
    returns: Type.Ref('SourceList'),
  });
  app.get('/api/sources', { schema }, async (request, reply) => {
    const { limit = 200, offset = 0 } = request.query;
    const moment = await momentOf(app.db, app.now());
    const etag = etagOf(moment, '/api/sources', request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const [row] = await app.db.query<{ body: string }>(sql`
        with page as (
          select id from source order by id limit ${limit}::integer offset ${offset}::integer)
        select json_build_object(
          'items', ${sourcesOf(sql`select id from page`)},
          'numberMatched', (select count(*) from source),
          'numberReturned', (select count(*) from page),
          'revision', ${moment.revision}::integer)::text as body`);
      return { body: row?.body ?? '' };
    });
  });
};

/** `GET /api/sources`. */
export const sourcesPlugin = fp(routes, {
  name: 'sources',
  dependencies: ['context', 'schemas', 'query'],
});

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { readSummary } from './repository.ts';
import { Contradiction, Summary, SummaryGroup } from './schema.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [SummaryGroup, Contradiction, Summary]) app.addSchema(schema);
  const schema = reading({
    tag: 'summary',
    summary: 'Counts and hectares, and where the sources contradict each other',
    description:
      'Groups are of the 19 KCN and 68 CCN; the IT park stands by itself. as_of and known_at apply to the zones; official figures and checks are those of the last load.',
    query: MomentQuery,
    returns: Type.Ref('Summary'),
  });
  app.get('/api/summary', { schema }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, '/api/summary', request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, () =>
      readSummary(app.db, moment),
    );
  });
};

/** `GET /api/summary`. */
export const summaryPlugin = fp(routes, {
  name: 'summary',
  dependencies: ['context', 'schemas', 'query'],
});

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { dayInVietnam } from '../../lib/dates.ts';
import { signedIn } from '../../lib/identity.ts';
import { JSON_TYPE } from '../../lib/representation.ts';
import { personal } from '../../lib/route.ts';
import { readWork } from './repository.ts';
import { WorkList } from './schema.ts';

const LIMIT = 100;

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(WorkList);
  const schema = personal({
    tag: 'desk',
    summary: 'What waits for whoever asks',
    description:
      'Requests to decide on, own ones that came back or are not handed in, and facts that are old, missing or contradicted. Only what one may act on.',
    query: {
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: LIMIT })),
    },
    returns: Type.Ref('WorkList'),
  });
  app.get('/api/desk/work', { schema }, async (request, reply) => {
    const { limit = LIMIT } = request.query;
    const body = await readWork(app.db, signedIn(request), dayInVietnam(app.now()), limit);
    return reply.type(JSON_TYPE).send(body);
  });
};

/** `GET /api/desk/work`. */
export const worklistPlugin = fp(routes, {
  name: 'worklist',
  dependencies: ['context', 'schemas', 'query', 'session'],
});

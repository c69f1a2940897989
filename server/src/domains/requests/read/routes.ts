import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { dayInVietnam } from '../../../lib/dates.ts';
import { signedIn } from '../../../lib/identity.ts';
import { JSON_TYPE } from '../../../lib/representation.ts';
import { pageOf, personal } from '../../../lib/route.ts';
import { OneOf } from '../../../lib/schema.ts';
import { tagOf } from '../../../lib/version.ts';
import { REQUEST_SUBJECTS, RequestId, STATES } from '../schema.ts';
import { listRequests, readRequest } from './repository.ts';

const ListQuery = {
  state: Type.Optional(OneOf(STATES)),
  zone: Type.Optional(Type.String({ maxLength: 100, description: 'slug or former slug' })),
  subject: Type.Optional(OneOf(REQUEST_SUBJECTS)),
  mine: Type.Optional(OneOf(['true'] as const, { description: 'only what the reader proposed' })),
  batch: Type.Optional(
    Type.String({ format: 'uuid', description: 'made from one uploaded table' }),
  ),
  ...pageOf(100),
};

/** `GET /api/requests` and `/:id`. */
export const readRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const listSchema = personal({
    tag: 'requests',
    summary: 'Change requests, the latest touched first',
    description: 'Drafts are seen by their authors only.',
    query: ListQuery,
    returns: Type.Ref('RequestList'),
  });
  app.get('/api/requests', { schema: listSchema }, async (request, reply) => {
    const person = signedIn(request);
    const { mine, limit = 100, offset = 0, ...filter } = request.query;
    const body = await listRequests(app.db, person, dayInVietnam(app.now()), {
      ...filter,
      mine: mine === 'true',
      limit,
      offset,
    });
    return reply.type(JSON_TYPE).send(body);
  });

  const oneSchema = {
    ...personal({
      tag: 'requests',
      summary: 'One change request',
      query: {},
      returns: Type.Ref('ChangeRequest'),
    }),
    params: RequestId,
  };
  app.get('/api/requests/:id', { schema: oneSchema }, async (request, reply) => {
    const person = signedIn(request);
    const found = await readRequest(
      app.db,
      person,
      Number(request.params.id),
      dayInVietnam(app.now()),
    );
    return reply.header('etag', tagOf(found.version)).send(found);
  });
};

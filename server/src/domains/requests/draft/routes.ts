import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { dayInVietnam } from '../../../lib/dates.ts';
import { signedIn } from '../../../lib/identity.ts';
import { writing } from '../../../lib/route.ts';
import { refTo } from '../../../lib/schema.ts';
import { tagOf, versionOf } from '../../../lib/version.ts';
import { readRequest } from '../read/repository.ts';
import { type RequestDraft, type RequestEdit, RequestId } from '../schema.ts';
import { createRequest, editRequest } from './service.ts';

/** An outline of 20,000 points takes about 800 kB. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** `POST /api/requests` and `PATCH /api/requests/:id`. */
export const draftRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const createSchema = {
    ...writing({
      tag: 'requests',
      summary: 'Begin a change request',
      description: 'A draft, seen by its author only until it is submitted.',
      status: 201,
      returns: Type.Ref('ChangeRequest'),
    }),
    body: refTo<typeof RequestDraft>('RequestDraft'),
  };
  app.post(
    '/api/requests',
    { schema: createSchema, bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const person = signedIn(request);
      const today = dayInVietnam(app.now());
      const id = await app.db.transaction((tx) => createRequest(tx, person, request.body, today));
      const made = await readRequest(app.db, person, id, today);
      reply.header('location', `/api/requests/${id}`);
      return reply.header('etag', tagOf(made.version)).code(201).send(made);
    },
  );

  const editSchema = {
    ...writing({
      tag: 'requests',
      summary: 'Change a draft or a returned request',
      description: 'Needs If-Match. Each part that is given replaces what was there.',
      returns: Type.Ref('ChangeRequest'),
    }),
    params: RequestId,
    body: refTo<typeof RequestEdit>('RequestEdit'),
  };
  app.patch(
    '/api/requests/:id',
    { schema: editSchema, bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const person = signedIn(request);
      const seen = versionOf(request);
      const id = Number(request.params.id);
      await app.db.transaction((tx) => editRequest(tx, person, id, seen, request.body));
      const changed = await readRequest(app.db, person, id, dayInVietnam(app.now()));
      return reply.header('etag', tagOf(changed.version)).send(changed);
    },
  );
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { dayInVietnam } from '../../../lib/dates.ts';
import { signedIn } from '../../../lib/identity.ts';
import { writing } from '../../../lib/route.ts';
import { tagOf } from '../../../lib/version.ts';
import { readRequest } from '../read/repository.ts';
import { restoreZone } from './restore.ts';

const Revision = Type.Object(
  { revision: Type.Integer({ minimum: 1, maximum: 2_147_483_646 }) },
  { additionalProperties: false },
);

/** `POST /api/zones/:id/restoration`. */
export const restorationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const schema = {
    ...writing({
      tag: 'requests',
      summary: 'Propose again what a zone was at a revision',
      description: 'Makes a draft, to be submitted and approved like any other.',
      status: 201,
      returns: Type.Ref('ChangeRequest'),
    }),
    params: Type.Object({ id: Type.String({ maxLength: 100, description: 'slug' }) }),
    body: Revision,
  };
  app.post('/api/zones/:id/restoration', { schema }, async (request, reply) => {
    const person = signedIn(request);
    const today = dayInVietnam(app.now());
    const { revision } = request.body;
    const id = await app.db.transaction((tx) =>
      restoreZone(tx, person, request.params.id, revision, today),
    );
    const made = await readRequest(app.db, person, id, today);
    return reply
      .code(201)
      .headers({ location: `/api/requests/${id}`, etag: tagOf(made.version) })
      .send(made);
  });
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { permitted } from '../../lib/identity.ts';
import { writing } from '../../lib/route.ts';
import { confirm, zoneNamed } from './confirm.ts';
import { Confirmation } from './schema.ts';

/** `POST /api/zones/:id/confirmation`: still true. */
export const confirmationRoute: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(Confirmation);
  const schema = {
    ...writing({
      tag: 'changes',
      summary: "Confirm that a zone's facts are still true",
      description: 'For the office that keeps the facts of this kind of zone.',
      status: 201,
      returns: Type.Ref('Confirmation'),
    }),
    params: Type.Object({ id: Type.String({ description: 'slug, former slug or number' }) }),
    body: Type.Object(
      {
        note: Type.Optional(
          Type.String({
            maxLength: 1000,
            description: 'what was looked at; everybody may read it',
          }),
        ),
      },
      { additionalProperties: false },
    ),
  };
  app.post('/api/zones/:id/confirmation', { schema }, async (request, reply) => {
    const zone = await zoneNamed(app.db, request.params.id);
    const person = permitted(request, 'confirm', zone.kind);
    const note = request.body.note?.trim() || null;
    const confirmed = await app.db.transaction((tx) => confirm(tx, zone, person, note, app.now()));
    return reply.code(201).send(confirmed);
  });
};

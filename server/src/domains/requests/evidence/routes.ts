import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { signedIn } from '../../../lib/identity.ts';
import { ApiError, badParameter } from '../../../lib/problem.ts';
import { personal, queryOf, writing } from '../../../lib/route.ts';
import { RequestId } from '../schema.ts';
import { addEvidence, readEvidence, removeEvidence } from './repository.ts';
import { attachment, isFileName, typeOf } from './type.ts';

const LARGEST_FILE = 20 * 1024 * 1024;
const Number9 = Type.String({ pattern: '^[1-9][0-9]{0,8}$' });
const TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream'];

/** `PUT /api/requests/:id/evidence`, `GET /api/evidence/:id`, `DELETE /api/requests/:id/evidence/:evidence`. */
export const evidenceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Only here does a body come as bytes.
  app.addContentTypeParser(TYPES, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  const addSchema = {
    ...writing({
      tag: 'requests',
      summary: 'Add a file as evidence to a draft',
      description: 'The body is the file: PDF, JPEG or PNG by its bytes, at most 20 MB.',
      status: 201,
      returns: Type.Ref('Evidence'),
    }),
    params: RequestId,
    querystring: queryOf({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
  };
  app.put(
    '/api/requests/:id/evidence',
    { schema: addSchema, bodyLimit: LARGEST_FILE },
    async (request, reply) => {
      const person = signedIn(request);
      const { name } = request.query;
      if (!isFileName(name)) throw badParameter('name', 'must be the name of a file, no path');
      const bytes = request.body;
      const type = Buffer.isBuffer(bytes) ? typeOf(bytes) : undefined;
      if (!Buffer.isBuffer(bytes) || type === undefined) {
        throw new ApiError('unsupported_media_type', 'Evidence is a PDF, a JPEG or a PNG.');
      }
      const id = Number(request.params.id);
      const stored = await app.db.transaction((tx) =>
        addEvidence(tx, person, id, { name: name.normalize('NFC'), type, bytes }),
      );
      return reply.code(201).header('location', `/api/evidence/${stored.id}`).send(stored);
    },
  );

  const removeSchema = {
    ...writing({ tag: 'requests', summary: 'Take a file out of a draft' }),
    params: Type.Object({ id: Number9, evidence: Number9 }),
  };
  app.delete(
    '/api/requests/:id/evidence/:evidence',
    { schema: removeSchema },
    async (request, reply) => {
      const person = signedIn(request);
      const { id, evidence } = request.params;
      await app.db.transaction((tx) => removeEvidence(tx, person, Number(id), Number(evidence)));
      return reply.code(204).send();
    },
  );

  const file = { 'application/octet-stream': { schema: Type.String({ format: 'binary' }) } };
  const described = personal({
    tag: 'requests',
    summary: 'A file of a request',
    query: {},
    returns: Type.String(),
  });
  const readSchema = {
    ...described,
    response: { ...described.response, 200: { description: 'The file', content: file } },
    params: Type.Object({ id: Number9 }),
  };
  app.get('/api/evidence/:id', { schema: readSchema }, async (request, reply) => {
    const { name, type, bytes } = await readEvidence(
      app.db,
      signedIn(request),
      Number(request.params.id),
    );
    // Somebody else's file is saved, never shown as a page of ours.
    return reply
      .headers({
        'content-disposition': attachment(name),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      .type(type)
      .send(bytes);
  });
};

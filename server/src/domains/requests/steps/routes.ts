import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Queryable } from '../../../db/database.ts';
import { dayInVietnam } from '../../../lib/dates.ts';
import { type Person, signedIn } from '../../../lib/identity.ts';
import { writing } from '../../../lib/route.ts';
import { tagOf, versionOf } from '../../../lib/version.ts';
import { approveRequest } from '../approval/index.ts';
import { readRequest } from '../read/repository.ts';
import { ApprovalNote, RebaseChoice, RequestId, ReturnNote } from '../schema.ts';
import { returnRequest, withdrawRequest } from './decide.ts';
import { rebaseRequest } from './rebase.ts';
import { submitRequest } from './submit.ts';

/** `POST /api/requests/:id/submit`, `withdraw`, `return`, `approve` and `rebase`. */
export const stepRoutes: FastifyPluginAsyncTypebox = async (app) => {
  type Step = (tx: Queryable, person: Person, id: number, seen: number) => Promise<void>;

  /** Takes a step in one transaction and answers with the request after it. */
  const take = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: number,
    step: Step,
  ): Promise<FastifyReply> => {
    const person = signedIn(request);
    const seen = versionOf(request);
    await app.db.transaction((tx) => step(tx, person, id, seen));
    const changed = await readRequest(app.db, person, id, dayInVietnam(app.now()));
    return reply.header('etag', tagOf(changed.version)).send(changed);
  };

  const schemaOf = (summary: string) => ({
    ...writing({
      tag: 'requests',
      summary,
      description: 'Needs If-Match.',
      returns: Type.Ref('ChangeRequest'),
    }),
    params: RequestId,
  });

  const submitSchema = schemaOf('Hand a request in for a decision');
  app.post('/api/requests/:id/submit', { schema: submitSchema }, (request, reply) =>
    take(request, reply, Number(request.params.id), submitRequest),
  );

  const withdrawSchema = schemaOf('Take a request back');
  app.post('/api/requests/:id/withdraw', { schema: withdrawSchema }, (request, reply) =>
    take(request, reply, Number(request.params.id), withdrawRequest),
  );

  const returnSchema = { ...schemaOf('Give a request back to its author'), body: ReturnNote };
  app.post('/api/requests/:id/return', { schema: returnSchema }, (request, reply) =>
    take(request, reply, Number(request.params.id), (tx, person, id, seen) =>
      returnRequest(tx, person, id, seen, request.body.note),
    ),
  );

  const approveSchema = {
    ...schemaOf('Approve a request: what it proposes becomes fact'),
    body: ApprovalNote,
  };
  app.post('/api/requests/:id/approve', { schema: approveSchema }, (request, reply) =>
    take(request, reply, Number(request.params.id), (tx, person, id, seen) =>
      approveRequest(tx, person, id, seen, request.body.note || null, app.now()),
    ),
  );

  const rebaseSchema = {
    ...schemaOf('Put a request on what was approved meanwhile'),
    body: RebaseChoice,
  };
  app.post('/api/requests/:id/rebase', { schema: rebaseSchema }, (request, reply) =>
    take(request, reply, Number(request.params.id), (tx, person, id, seen) =>
      rebaseRequest(tx, person, id, seen, request.body.take),
    ),
  );
};

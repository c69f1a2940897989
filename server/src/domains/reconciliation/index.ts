import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { permitted } from '../../lib/identity.ts';
import { momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { IdParams, personal, reading, writing } from '../../lib/route.ts';
import { refTo } from '../../lib/schema.ts';
import { decide, propose, readAccepted, readProposed, stateOfNotes } from './repository.ts';
import {
  Explanation,
  ExplanationList,
  NewExplanation,
  ProposedExplanation,
  ProposedExplanationList,
} from './schema.ts';

const tag = 'summary';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [
    Explanation,
    ExplanationList,
    ProposedExplanation,
    ProposedExplanationList,
    NewExplanation,
  ]) {
    app.addSchema(schema);
  }

  const acceptedSchema = reading({
    tag,
    summary: 'Why figures differ, where planners have explained it',
    description:
      'Written by one person, accepted by another. An explanation holds for the two figures it names; when /api/summary gives others, the difference is open again.',
    query: {},
    returns: Type.Ref('ExplanationList'),
  });
  app.get('/api/explanations', { schema: acceptedSchema }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now());
    const etag = etagOf(moment, `/api/explanations#${await stateOfNotes(app.db)}`);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => ({
      body: `{"items":${await readAccepted(app.db)},"revision":${moment.revision}}`,
    }));
  });

  const proposedSchema = personal({
    tag,
    summary: 'Explanations that wait for a second person',
    query: {},
    returns: Type.Ref('ProposedExplanationList'),
  });
  app.get('/api/explanations/proposed', { schema: proposedSchema }, async (request, reply) => {
    const person = permitted(request, 'read', 'planning');
    return reply.send({ items: await readProposed(app.db, person) });
  });

  const proposeSchema = {
    ...writing({
      tag,
      summary: 'Explain a difference',
      status: 201,
      returns: Type.Object({ id: Type.Integer() }),
    }),
    body: refTo<typeof NewExplanation>('NewExplanation'),
  };
  app.post('/api/explanations', { schema: proposeSchema }, async (request, reply) => {
    const person = permitted(request, 'propose', 'planning');
    const { revision } = await momentOf(app.db, app.now());
    const id = await propose(app.db, person, request.body, revision, app.now());
    return reply.code(201).send({ id });
  });

  for (const [step, state] of [
    ['accept', 'accepted'],
    ['refuse', 'refused'],
  ] as const) {
    const schema = {
      ...writing({ tag, summary: `${step === 'accept' ? 'Accept' : 'Refuse'} an explanation` }),
      params: IdParams,
    };
    app.post(`/api/explanations/:id/${step}`, { schema }, async (request, reply) => {
      const person = permitted(request, 'review', 'planning');
      const { id } = request.params;
      await app.db.transaction((tx) => decide(tx, person, id, state, app.now()));
      return reply.code(204).send();
    });
  }
};

/** `GET`, `POST /api/explanations`, what waits for a second person, and that person's decision. */
export const reconciliationPlugin = fp(routes, {
  name: 'reconciliation',
  dependencies: ['context', 'schemas', 'query'],
});

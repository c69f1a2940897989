import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { evaluate } from './evaluate.ts';
import { Evaluation } from './schema.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(Evaluation);
  const schema = {
    ...reading({
      tag: 'targets',
      summary: 'Where a target that is not counted in allocated hectares stands',
      description:
        'Parks and clusters by their own laws, each as bounds. A zone without a figure counts as possible, never as sure and never as zero.',
      query: MomentQuery,
      returns: Type.Ref('Evaluation'),
    }),
    params: Type.Object({ id: Type.String() }),
  };
  app.get('/api/targets/:id/evaluation', { schema }, async (request, reply) => {
    const { id } = request.params;
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, `/api/targets/${id}/evaluation`, request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const evaluation = await evaluate(app.db, id, moment);
      return { body: JSON.stringify(evaluation), sample: evaluation.sample };
    });
  });
};

/** `GET /api/targets/:id/evaluation`. */
export const evaluationPlugin = fp(routes, {
  name: 'evaluation',
  dependencies: ['context', 'schemas', 'query'],
});

import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery } from '../../lib/moment.ts';
import { reading } from '../../lib/route.ts';
import { Contradiction, Summary, SummaryGroup } from './schema.ts';

export const summaryPlugin = fp(
  async (app) => {
    for (const schema of [SummaryGroup, Contradiction, Summary]) app.addSchema(schema);
    app.get(
      '/api/summary',
      {
        schema: reading({
          tag: 'summary',
          summary: 'Counts and hectares, and where the sources contradict each other',
          query: MomentQuery,
          returns: Type.Ref('Summary'),
        }),
      },
      async () => '',
    );
  },
  { name: 'summary', dependencies: ['context', 'schemas', 'query'] },
);

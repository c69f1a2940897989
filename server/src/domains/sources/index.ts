import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { pageOf, reading } from '../../lib/route.ts';

const SourceList = Type.Object(
  {
    items: Type.Array(Type.Ref('Source')),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    revision: Type.Integer(),
  },
  { $id: 'SourceList' },
);

export const sourcesPlugin = fp(
  async (app) => {
    app.addSchema(SourceList);
    app.get(
      '/api/sources',
      {
        schema: reading({
          tag: 'sources',
          summary: 'What the figures rest on',
          query: pageOf(200),
          returns: Type.Ref('SourceList'),
        }),
      },
      async () => '',
    );
  },
  { name: 'sources', dependencies: ['context', 'schemas', 'query'] },
);

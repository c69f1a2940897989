import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { reading } from '../../lib/route.ts';
import { OrientationCollection, OrientationFeature } from './schema.ts';

export const orientationsPlugin = fp(
  async (app) => {
    app.addSchema(OrientationFeature).addSchema(OrientationCollection);
    app.get(
      '/api/orientations',
      {
        schema: reading({
          tag: 'orientations',
          summary: 'The four regional orientations as GeoJSON',
          query: {},
          returns: Type.Ref('OrientationCollection'),
          geo: true,
        }),
      },
      async () => '',
    );
  },
  { name: 'orientations', dependencies: ['context', 'schemas', 'query'] },
);

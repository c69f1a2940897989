import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { PROBLEM_RESPONSE, queryOf, reading } from '../../lib/route.ts';
import { TileJson } from './schema.ts';

export const tilesPlugin = fp(
  async (app) => {
    app.addSchema(TileJson);
    app.get(
      '/tiles/:layer.json',
      {
        schema: reading({
          tag: 'tiles',
          summary: 'TileJSON 3.0 of a layer',
          query: {},
          params: Type.Object({ layer: Type.String() }),
          returns: Type.Ref('TileJson'),
        }),
      },
      async () => '',
    );
    app.get(
      '/tiles/:layer/:z/:x/:y.mvt',
      {
        schema: {
          tags: ['tiles'],
          summary: 'A vector tile',
          querystring: queryOf({}),
          params: Type.Object({
            layer: Type.String(),
            z: Type.String(),
            x: Type.String(),
            y: Type.String(),
          }),
          response: {
            200: {
              description: 'Mapbox Vector Tile 2.1',
              content: {
                'application/vnd.mapbox-vector-tile': {
                  schema: { type: 'string', format: 'binary' },
                },
              },
            },
            204: { description: 'Nothing lies in this tile', type: 'null' },
            ...PROBLEM_RESPONSE,
          },
        },
      },
      async () => '',
    );
  },
  { name: 'tiles', dependencies: ['context', 'schemas', 'query'] },
);

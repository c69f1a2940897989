import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { reading } from '../../lib/route.ts';
import { BasemapCollection, CommuneCollection, CommuneQuery, IndustryList } from './schema.ts';

export const placesPlugin = fp(
  async (app) => {
    for (const schema of [BasemapCollection, CommuneCollection, IndustryList])
      app.addSchema(schema);
    app.get(
      '/api/basemap',
      {
        schema: reading({
          tag: 'places',
          summary: 'Province, water and roads as GeoJSON',
          query: {},
          returns: Type.Ref('BasemapCollection'),
          geo: true,
        }),
      },
      async () => '',
    );
    app.get(
      '/api/communes',
      {
        schema: reading({
          tag: 'places',
          summary: 'Communes and wards as GeoJSON points',
          query: CommuneQuery,
          returns: Type.Ref('CommuneCollection'),
          geo: true,
        }),
      },
      async () => '',
    );
    app.get(
      '/api/industries',
      {
        schema: reading({
          tag: 'places',
          summary: 'Industries (VSIC divisions)',
          query: {},
          returns: Type.Ref('IndustryList'),
        }),
      },
      async () => '',
    );
  },
  { name: 'places', dependencies: ['context', 'schemas', 'query'] },
);

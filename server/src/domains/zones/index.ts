import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery } from '../../lib/moment.ts';
import { reading } from '../../lib/route.ts';
import {
  Claim,
  Facets,
  FacetsQuery,
  ZoneCollection,
  ZoneDetail,
  ZoneFeature,
  ZoneListQuery,
  ZoneProperties,
} from './schema.ts';

export const zonesPlugin = fp(
  async (app) => {
    for (const schema of [ZoneProperties, ZoneFeature, ZoneCollection, Facets, Claim, ZoneDetail]) {
      app.addSchema(schema);
    }
    app.get(
      '/api/zones',
      {
        schema: reading({
          tag: 'zones',
          summary: 'Zones as GeoJSON',
          query: ZoneListQuery.properties,
          returns: Type.Ref('ZoneCollection'),
          geo: true,
        }),
      },
      async () => '',
    );
    app.get(
      '/api/zones/facets',
      {
        schema: reading({
          tag: 'zones',
          summary: 'How many zones each filter value would give',
          query: FacetsQuery.properties,
          returns: Type.Ref('ZoneFacets'),
        }),
      },
      async () => '',
    );
    app.get(
      '/api/zones/:id',
      {
        schema: reading({
          tag: 'zones',
          summary: 'One zone with every claim and source',
          query: MomentQuery,
          params: Type.Object({ id: Type.String({ description: 'slug, former slug or number' }) }),
          returns: Type.Ref('ZoneDetail'),
          geo: true,
        }),
      },
      async () => '',
    );
  },
  { name: 'zones', dependencies: ['context', 'schemas', 'query'] },
);

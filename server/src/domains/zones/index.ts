import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, GEOJSON_TYPE, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { zoneNotFound } from '../../lib/zone-name.ts';
import { findZone, similarSlugs } from './detail.ts';
import { countFacets } from './facets.ts';
import { listZones } from './list.ts';
import { parseFilter } from './parse.ts';
import { FacetsQuery, ZoneListQuery } from './query.ts';
import {
  Claim,
  Facets,
  ZoneCollection,
  ZoneDetail,
  ZoneFeature,
  ZoneProperties,
} from './schema.ts';

const tag = 'zones';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [ZoneProperties, ZoneFeature, ZoneCollection, Facets, Claim, ZoneDetail]) {
    app.addSchema(schema);
  }

  const listSchema = reading({
    tag,
    summary: 'Zones as GeoJSON',
    query: ZoneListQuery.properties,
    returns: Type.Ref('ZoneCollection'),
    geo: true,
  });
  app.get('/api/zones', { schema: listSchema }, async (request, reply) => {
    const { query } = request;
    const filter = parseFilter(query);
    const moment = await momentOf(app.db, app.now(), query);
    const etag = etagOf(moment, '/api/zones', query);
    const page = {
      sort: query.sort ?? (filter.words.length > 0 ? 'relevance' : 'name'),
      limit: query.limit ?? 200,
      offset: query.offset ?? 0,
    } as const;
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, () =>
      listZones(app.db, moment, filter, page),
    );
  });

  const facetsSchema = reading({
    tag,
    summary: 'How many zones each filter value would leave',
    query: FacetsQuery.properties,
    returns: Type.Ref('ZoneFacets'),
  });
  app.get('/api/zones/facets', { schema: facetsSchema }, async (request, reply) => {
    const { query } = request;
    const filter = parseFilter(query);
    const moment = await momentOf(app.db, app.now(), query);
    const etag = etagOf(moment, '/api/zones/facets', query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => ({
      body: JSON.stringify(await countFacets(app.db, moment, filter)),
    }));
  });

  const detailSchema = {
    ...reading({
      tag,
      summary: 'One zone with every claim and source',
      query: MomentQuery,
      returns: Type.Ref('ZoneDetail'),
      geo: true,
    }),
    params: Type.Object({ id: Type.String({ description: 'slug, former slug or number' }) }),
  };
  app.get('/api/zones/:id', { schema: detailSchema }, async (request, reply) => {
    const { id } = request.params;
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, `/api/zones/${id}`, request.query);
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, async () => {
      if (!/^[a-z0-9-]{1,100}$/.test(id)) throw zoneNotFound(id, []);
      const found = await findZone(app.db, moment, id);
      if (!found) throw zoneNotFound(id, await similarSlugs(app.db, id));
      return found;
    });
  });
};

/** `GET /api/zones`, `/facets` and `/:id`. */
export const zonesPlugin = fp(routes, {
  name: 'zones',
  dependencies: ['context', 'schemas', 'query'],
});

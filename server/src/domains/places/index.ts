import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { loadSql } from '../../db/sql.ts';
import { momentOf } from '../../lib/moment.ts';
import { etagOf, GEOJSON_TYPE, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { wordsOf } from '../../lib/search.ts';
import { listCommunes } from './communes.ts';
import { BasemapCollection, CommuneCollection, CommuneQuery, IndustryList } from './schema.ts';

const BASEMAP = loadSql(import.meta.url, 'basemap.sql');
const INDUSTRIES = loadSql(import.meta.url, 'industries.sql');

const tag = 'places';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [BasemapCollection, CommuneCollection, IndustryList]) app.addSchema(schema);

  const basemapSchema = reading({
    tag,
    summary: 'Province, water, roads and the inset frame as GeoJSON',
    query: {},
    returns: Type.Ref('BasemapCollection'),
    geo: true,
  });
  app.get('/api/basemap', { schema: basemapSchema }, async (request, reply) => {
    const etag = etagOf(await momentOf(app.db, app.now()), '/api/basemap');
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, async () => {
      const [row] = await app.db.query<{ features: string }>(BASEMAP);
      return { body: `{"type":"FeatureCollection","features":[${row?.features ?? ''}]}` };
    });
  });

  const communesSchema = reading({
    tag,
    summary: 'Communes and wards as GeoJSON points',
    query: CommuneQuery,
    returns: Type.Ref('CommuneCollection'),
    geo: true,
  });
  app.get('/api/communes', { schema: communesSchema }, async (request, reply) => {
    const { q, limit = 200, offset = 0 } = request.query;
    const etag = etagOf(await momentOf(app.db, app.now()), '/api/communes', request.query);
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, () =>
      listCommunes(app.db, wordsOf(q), limit, offset),
    );
  });

  const industriesSchema = reading({
    tag,
    summary: 'Industries (VSIC divisions)',
    query: {},
    returns: Type.Ref('IndustryList'),
  });
  app.get('/api/industries', { schema: industriesSchema }, async (request, reply) => {
    const etag = etagOf(await momentOf(app.db, app.now()), '/api/industries');
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const [row] = await app.db.query<{ items: string }>(INDUSTRIES);
      return { body: `{"items":${row?.items ?? '[]'}}` };
    });
  });
};

/** `GET /api/basemap`, `/api/communes` and `/api/industries`. */
export const placesPlugin = fp(routes, {
  name: 'places',
  dependencies: ['context', 'schemas', 'query'],
});

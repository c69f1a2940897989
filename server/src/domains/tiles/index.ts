import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { originOf } from '../../lib/origin.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { PROBLEM_RESPONSE, queryOf, reading } from '../../lib/route.ts';
import { parseAddress } from './address.ts';
import { layerNamed } from './errors.ts';
import { geojsonSource } from './geojson-source.ts';
import { LAYERS } from './layers.ts';
import { postgisSource } from './postgis-source.ts';
import { TileJson } from './schema.ts';
import { readTileJson } from './tilejson.ts';

const MVT_TYPE = 'application/vnd.mapbox-vector-tile';

const layerName = Type.String({
  description: LAYERS.map(({ name }) => name).join(', '),
});

/** A day as known at a revision never changes; either alone still moves with the other. */
function cacheControlOf(query: { as_of?: string; known_at?: number }): string {
  const pinned = query.as_of !== undefined && query.known_at !== undefined;
  return pinned ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
}

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(TileJson);
  const source = app.dbKind === 'postgres' ? postgisSource(app.db) : geojsonSource(app.db);

  const tileJsonSchema = {
    ...reading({
      tag: 'tiles',
      summary: 'A tile layer described (TileJSON 3.0)',
      query: MomentQuery,
      returns: Type.Ref('TileJson'),
    }),
    params: Type.Object({ layer: layerName }),
  };
  app.get('/tiles/:layer.json', { schema: tileJsonSchema }, async (request, reply) => {
    const layer = layerNamed(request.params.layer);
    const moment = await momentOf(app.db, app.now(), request.query);
    const origin = originOf(request, app.config.publicUrl);
    const etag = etagOf(moment, `/tiles/${layer.name}.json`, { origin, ...request.query });
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => ({
      body: JSON.stringify(await readTileJson(app.db, layer, moment, origin, request.query)),
    }));
  });

  const tileSchema = {
    tags: ['tiles'],
    summary: 'A vector tile (MVT 2.1)',
    querystring: queryOf(MomentQuery),
    params: Type.Object({
      layer: layerName,
      z: Type.String({ description: '0 to 16' }),
      x: Type.String(),
      y: Type.String({ description: 'from the north' }),
    }),
    response: {
      200: {
        description: 'The features that lie in the tile, 4096 units across, ids as in the API',
        content: { [MVT_TYPE]: { schema: Type.String({ format: 'binary' }) } },
      },
      204: { description: 'Nothing lies in the tile', type: 'null' },
      304: { description: 'What If-None-Match names is still current', type: 'null' },
      ...PROBLEM_RESPONSE,
    },
  };
  app.get('/tiles/:layer/:z/:x/:y.mvt', { schema: tileSchema }, async (request, reply) => {
    const layer = layerNamed(request.params.layer);
    const tile = parseAddress(request.params, layer);
    const moment = await momentOf(app.db, app.now(), request.query);
    const { z, x, y } = tile;
    const etag = etagOf(moment, `/tiles/${layer.name}/${z}/${x}/${y}`, { made: app.dbKind });
    const cacheControl = cacheControlOf(request.query);
    const representation = { etag, type: MVT_TYPE, cacheControl };
    return sendRepresentation(request, reply, representation, () =>
      source.read(layer, tile, moment),
    );
  });
};

/** `GET /tiles/:layer.json` and `/tiles/:layer/:z/:x/:y.mvt`. */
export const tilesPlugin = fp(routes, {
  name: 'tiles',
  dependencies: ['context', 'schemas', 'query'],
});

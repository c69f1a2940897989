import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { proposing } from '../../lib/identity.ts';
import { GEOJSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading, writing } from '../../lib/route.ts';
import { refTo } from '../../lib/schema.ts';
import { tagOf } from '../../lib/version.ts';
import { addPolygons, finishLayer, readPolygons } from './polygons.ts';
import { rateOf } from './rate.ts';
import { readLayer } from './repository.ts';
import {
  type LayerFinish,
  LayerParams,
  type LayerPolygons,
  MOST_IN_BATCH,
  type ServiceQuestion,
} from './schema.ts';
import { describe } from './service.ts';
import { putOnTop } from './shelf.ts';

const tag = 'layers';
/** One polygon of 100,000 corners, as many as the doctor reads. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** Per cent: polygons are light as they are. */
const FULL_OPACITY = 100;

/** The polygons of layers, and what services say of themselves. */
export const layerContentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const hosts = app.config.layerHosts;

  const send = {
    ...writing({
      tag,
      summary: 'Send polygons of a layer that is not finished',
      description: `At most ${MOST_IN_BATCH} polygons and 4 MB at a time. Nobody sees the layer before it is finished; one that is not gone on with for an hour is forgotten.`,
    }),
    params: LayerParams,
    body: refTo<typeof LayerPolygons>('LayerPolygons'),
  };
  app.post(
    '/api/layers/:id/polygons',
    { schema: send, bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const { id: author } = proposing(request);
      const asked = { id: request.params.id, batch: request.body, now: app.now() };
      await app.db.transaction((tx) => addPolygons(tx, author, asked));
      return reply.code(204).send();
    },
  );

  const finish = {
    ...writing({
      tag,
      summary: 'Finish a layer: from now on it is seen, and stays as it is',
      returns: Type.Ref('Layer'),
    }),
    params: LayerParams,
    body: refTo<typeof LayerFinish>('LayerFinish'),
  };
  app.post('/api/layers/:id/finish', { schema: finish }, async (request, reply) => {
    const { id: author } = proposing(request);
    const { id } = request.params;
    const { polygons } = request.body;
    const layer = await app.db.transaction(async (tx) => {
      await finishLayer(tx, author, { id, polygons, now: app.now() });
      await putOnTop(tx, author, id, FULL_OPACITY);
      return readLayer(tx, id, { person: author, hosts });
    });
    return reply.header('etag', tagOf(layer.version)).send(layer);
  });

  const features = {
    ...reading({
      tag,
      summary: 'The polygons of a layer, for whoever has its link',
      query: {},
      returns: Type.Ref('LayerFeatures'),
      geo: true,
    }),
    params: LayerParams,
  };
  app.get('/api/layers/:id/features', { schema: features }, async (request, reply) => {
    const { id } = request.params;
    // A finished layer never changes, so its name is validator enough; whether it is still there is asked each time.
    await readLayer(app.db, id, { person: null, hosts });
    const representation = {
      etag: `"${id}"`,
      type: GEOJSON_TYPE,
      cacheControl: 'private, no-cache',
    };
    return sendRepresentation(request, reply, representation, async () => ({
      body: await readPolygons(app.db, id),
    }));
  });

  const question = {
    ...writing({
      tag,
      summary: 'Ask a map service which layers it has',
      description:
        'Keeps nothing. The server asks, and only servers of the operator’s list; layers that this map cannot draw are counted and left out.',
      returns: Type.Ref('ServiceDescription'),
    }),
    body: refTo<typeof ServiceQuestion>('ServiceQuestion'),
  };
  app.post('/api/layers/service', { schema: question, config: rateOf(app) }, async (request) => {
    proposing(request);
    return describe(request.body, hosts);
  });
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { momentOf } from '../../lib/moment.ts';
import { etagOf, GEOJSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { readOrientations } from './repository.ts';
import { OrientationCollection, OrientationFeature } from './schema.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(OrientationFeature).addSchema(OrientationCollection);
  const schema = reading({
    tag: 'orientations',
    summary: 'The four regional orientations as GeoJSON',
    query: {},
    returns: Type.Ref('OrientationCollection'),
    geo: true,
  });
  app.get('/api/orientations', { schema }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now());
    const etag = etagOf(moment, '/api/orientations');
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, () =>
      readOrientations(app.db, moment),
    );
  });
};

/** `GET /api/orientations`. */
export const orientationsPlugin = fp(routes, {
  name: 'orientations',
  dependencies: ['context', 'schemas', 'query'],
});

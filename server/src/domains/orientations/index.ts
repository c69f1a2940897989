import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, GEOJSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { readOrientations } from './repository.ts';
import { OrientationCollection, OrientationFeature } from './schema.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(OrientationFeature).addSchema(OrientationCollection);
  const schema = reading({
    tag: 'orientations',
    summary: 'The regional orientations of a plan as GeoJSON',
    query: {
      plan: Type.Optional(
        Type.String({
          maxLength: 60,
          description: 'id of a plan, which may know fewer than four regions; default the newest',
        }),
      ),
      ...MomentQuery,
    },
    returns: Type.Ref('OrientationCollection'),
    geo: true,
  });
  app.get('/api/orientations', { schema }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, '/api/orientations', request.query);
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, () =>
      readOrientations(app.db, moment, request.query.plan),
    );
  });
};

/** `GET /api/orientations`. */
export const orientationsPlugin = fp(routes, {
  name: 'orientations',
  dependencies: ['context', 'schemas', 'query'],
});

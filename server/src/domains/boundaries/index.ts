import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { parseBbox } from '../../lib/bbox.ts';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, GEOJSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { readBoundaries } from './repository.ts';
import { BoundaryCollection, BoundaryFeature, ExactMultiPolygon } from './schema.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [ExactMultiPolygon, BoundaryFeature, BoundaryCollection]) {
    app.addSchema(schema);
  }
  const schema = reading({
    tag: 'zones',
    summary: 'Surveyed and digitised boundaries, exact, as GeoJSON',
    description:
      'To a tenth of a millimetre. Footprints, which only indicate a size, are not among them.',
    query: {
      zone: Type.Optional(
        Type.String({ maxLength: 100, description: 'slug, former slug or number' }),
      ),
      bbox: Type.Optional(
        Type.String({ maxLength: 120, description: 'west,south,east,north in EPSG:4326' }),
      ),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
      ...MomentQuery,
    },
    returns: Type.Ref('BoundaryCollection'),
    geo: true,
  });
  app.get('/api/boundaries', { schema }, async (request, reply) => {
    const { zone, bbox: box, limit = 50, offset = 0 } = request.query;
    const bbox = box === undefined ? undefined : parseBbox(box);
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, '/api/boundaries', request.query);
    return sendRepresentation(request, reply, { etag, type: GEOJSON_TYPE }, () =>
      readBoundaries(app.db, moment, { zone, bbox, limit, offset }),
    );
  });
};

/** `GET /api/boundaries`. */
export const boundariesPlugin = fp(routes, {
  name: 'boundaries',
  dependencies: ['context', 'schemas', 'query'],
});

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { type Static, Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { JSON_TYPE, SAMPLE_HEADER } from '../../lib/representation.ts';
import { publicWriting, queryOf } from '../../lib/route.ts';
import { measureOverlaps } from './repository.ts';
import { MOST_POLYGONS, OverlapQuestion, Overlaps, OverlapZone } from './schema.ts';

/** About 40,000 vertices. */
const BODY_LIMIT = 2 * 1024 * 1024;
/** A batch takes as long as many reads: so much less often may one address ask for it. */
const WEIGHT = 5;

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [OverlapQuestion, OverlapZone, Overlaps]) app.addSchema(schema);
  const schema = {
    ...publicWriting({
      tag: 'orientations',
      summary: 'Measure what polygons share with zones',
      description: `Changes and keeps nothing. At most ${MOST_POLYGONS} polygons and 2 MB at a time: a larger layer is sent in batches. Where two batches lie on the same zone, the shapes of their replies, sent once more with \`zone\`, give its hectares: ground under several polygons counts once, however the layer was divided. Hectares are those of PostGIS on the ellipsoid.`,
      returns: Type.Ref('Overlaps'),
    }),
    querystring: queryOf(MomentQuery),
    body: Type.Unsafe<Static<typeof OverlapQuestion>>(Type.Ref('OverlapQuestion')),
  };
  const config = { rateLimit: { max: Math.max(1, Math.floor(app.config.rateLimitMax / WEIGHT)) } };
  app.post('/api/overlaps', { schema, config, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now(), request.query);
    const { body, sample } = await measureOverlaps(app.db, request.body, moment);
    if (sample) reply.header(SAMPLE_HEADER, 'true');
    return reply.header('cache-control', 'no-store').type(JSON_TYPE).send(body);
  });
};

/** `POST /api/overlaps`: a computation that strangers may ask for. */
export const overlapsPlugin = fp(routes, {
  name: 'overlaps',
  dependencies: ['context', 'schemas', 'query', 'rate-limit'],
});

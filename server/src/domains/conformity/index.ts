import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { pageOf, reading } from '../../lib/route.ts';
import { OneOf } from '../../lib/schema.ts';
import { readConformity } from './repository.ts';
import { CLASSES, Conformity, ConformityRule, ConformityZone } from './schema.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [ConformityRule, ConformityZone, Conformity]) app.addSchema(schema);
  const schema = reading({
    tag: 'orientations',
    summary: "Zones held against the priorities of their regions, with the plan's sentences",
    description:
      'A zone is judged by its industries: discouraged if one of them is, else matching if one of them is. A boundary that is known is cut at the outlines of the regions and its hectares are shared out; a footprint is no evidence, so the stated region counts alone.',
    query: {
      plan: Type.Optional(
        Type.String({ maxLength: 60, description: 'id of a plan; default the newest' }),
      ),
      zone: Type.Optional(
        Type.String({ maxLength: 100, description: 'slug, former slug or number' }),
      ),
      class: Type.Optional(OneOf(CLASSES)),
      ...pageOf(200),
      ...MomentQuery,
    },
    returns: Type.Ref('Conformity'),
  });
  app.get('/api/conformity', { schema }, async (request, reply) => {
    const { plan, zone, class: wanted, limit = 200, offset = 0 } = request.query;
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, '/api/conformity', request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, () =>
      readConformity(app.db, moment, { plan, zone, class: wanted, limit, offset }),
    );
  });
};

/** `GET /api/conformity`. */
export const conformityPlugin = fp(routes, {
  name: 'conformity',
  dependencies: ['context', 'schemas', 'query'],
});

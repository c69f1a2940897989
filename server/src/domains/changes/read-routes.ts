import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { momentOf } from '../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { zoneNamed } from './confirm.ts';
import { readChanges } from './repository.ts';
import {
  Change,
  ChangeList,
  EntryChange,
  FieldChange,
  RegionChange,
  ZoneChange,
} from './schema.ts';

const tag = 'changes';
const returns = Type.Ref('ChangeList');

/** Pages go by revision, so that what is added meanwhile moves nothing. */
const PAGE = {
  before: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'revisions before this one; `next` of the page before',
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
};

/** `GET /api/changes` and `/api/zones/:id/history`. */
export const readRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [FieldChange, EntryChange, ZoneChange, RegionChange, Change, ChangeList])
    app.addSchema(schema);

  const changes = reading({
    tag,
    summary: 'What changed: approved requests and loads of the published facts',
    query: {
      zone: Type.Optional(
        Type.String({ maxLength: 100, description: 'slug, former slug or number' }),
      ),
      ...PAGE,
    },
    returns,
  });
  app.get('/api/changes', { schema: changes }, async (request, reply) => {
    const { zone, before, limit = 20 } = request.query;
    const moment = await momentOf(app.db, app.now());
    const etag = etagOf(moment, '/api/changes', request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const named = zone === undefined ? undefined : await zoneNamed(app.db, zone);
      return readChanges(app.db, { zone: named?.id, before, limit, confirmations: false });
    });
  });

  const history = {
    ...reading({
      tag,
      summary: 'How one zone came to be what it is: changes, loads and confirmations',
      query: PAGE,
      returns,
    }),
    params: Type.Object({ id: Type.String({ description: 'slug, former slug or number' }) }),
  };
  app.get('/api/zones/:id/history', { schema: history }, async (request, reply) => {
    const { id } = request.params;
    const { before, limit = 20 } = request.query;
    const moment = await momentOf(app.db, app.now());
    const etag = etagOf(moment, `/api/zones/${id}/history`, request.query);
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const zone = await zoneNamed(app.db, id);
      return readChanges(app.db, { zone: zone.id, before, limit, confirmations: true });
    });
  });
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { proposing, signedIn } from '../../lib/identity.ts';
import { invalidValues } from '../../lib/problem.ts';
import { isReadable } from '../../lib/readable.ts';
import { personal, writing } from '../../lib/route.ts';
import { refTo } from '../../lib/schema.ts';
import { tagOf, versionOf } from '../../lib/version.ts';
import { fault } from './errors.ts';
import { rateOf } from './rate.ts';
import { changeLayer, deleteLayer, insertLayer, listLayers, readLayer } from './repository.ts';
import { type LayerDraft, type LayerEdit, LayerParams, type LayerShelf } from './schema.ts';
import { makeService } from './service.ts';
import { arrange, FIRST_OPACITY, putOnTop } from './shelf.ts';

const tag = 'layers';

/** @throws {ApiError} 422 `invalid_values` */
function check({ title, attribution }: LayerEdit): void {
  const bad = (text: string | undefined, longest: number) =>
    text !== undefined && !isReadable(text, longest);
  const faults = [
    ...(bad(title, 200) ? [fault('/title', 'text_unreadable')] : []),
    ...(attribution !== '' && bad(attribution, 500)
      ? [fault('/attribution', 'text_unreadable')]
      : []),
  ];
  if (faults.length > 0) throw invalidValues(faults);
}

/** `/api/layers`: one's own reference layers, and those of others that one keeps. */
export const layerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const hosts = app.config.layerHosts;
  const asking = (request: FastifyRequest) => ({ person: request.person?.id ?? null, hosts });

  const list = personal({
    tag,
    summary: 'Your reference layers, topmost first, and the services that may be added',
    query: {},
    returns: Type.Ref('LayerList'),
  });
  app.get('/api/layers', { schema: list }, async (request) =>
    listLayers(app.db, signedIn(request).id, hosts),
  );

  const add = {
    ...writing({
      tag,
      summary: 'Add a reference layer',
      description:
        'For whoever may propose changes. A service has to lie on a server of the operator’s list and to offer what is chosen. An upload is seen once its polygons have been sent and it is finished.',
      status: 201,
      returns: Type.Ref('Layer'),
    }),
    body: refTo<typeof LayerDraft>('LayerDraft'),
  };
  app.post('/api/layers', { schema: add, config: rateOf(app) }, async (request, reply) => {
    const { id: author } = proposing(request);
    const { kind, title, attribution = '' } = request.body;
    check(request.body);
    const made =
      request.body.kind === 'upload'
        ? { service: null, bounds: null }
        : await makeService(request.body, hosts);
    const layer = await app.db.transaction(async (tx) => {
      const id = await insertLayer(tx, author, { kind, title, attribution, ...made }, app.now());
      if (kind !== 'upload') await putOnTop(tx, author, id, FIRST_OPACITY);
      return readLayer(tx, id, { ...asking(request), sending: true });
    });
    reply.header('location', `/api/layers/${layer.id}`);
    return reply.header('etag', tagOf(layer.version)).code(201).send(layer);
  });

  const one = {
    ...personal({
      tag,
      summary: 'A reference layer, for whoever has its link',
      query: {},
      returns: Type.Ref('Layer'),
      strangers: true,
    }),
    params: LayerParams,
  };
  app.get('/api/layers/:id', { schema: one }, async (request, reply) => {
    const layer = await readLayer(app.db, request.params.id, asking(request));
    return reply.header('etag', tagOf(layer.version)).send(layer);
  });

  const change = {
    ...writing({
      tag,
      summary: 'Change the title or the attribution of a layer of yours',
      description: 'Needs If-Match.',
      returns: Type.Ref('Layer'),
    }),
    params: LayerParams,
    body: refTo<typeof LayerEdit>('LayerEdit'),
  };
  app.patch('/api/layers/:id', { schema: change }, async (request, reply) => {
    const { id: author } = proposing(request);
    const { id } = request.params;
    const asked = { id, seen: versionOf(request), edit: request.body, now: app.now() };
    check(request.body);
    await app.db.transaction((tx) => changeLayer(tx, author, asked));
    const layer = await readLayer(app.db, id, asking(request));
    return reply.header('etag', tagOf(layer.version)).send(layer);
  });

  const remove = {
    ...writing({
      tag,
      summary: 'Delete a layer of yours, and with it every link to it',
      description: 'Needs If-Match.',
    }),
    params: LayerParams,
  };
  app.delete('/api/layers/:id', { schema: remove }, async (request, reply) => {
    const { id: author } = signedIn(request);
    const seen = versionOf(request);
    await app.db.transaction((tx) => deleteLayer(tx, author, request.params.id, seen));
    return reply.code(204).send();
  });

  const shelf = {
    ...writing({
      tag,
      summary: 'Arrange your list: order, opacity, shown or not',
      description:
        'The whole list, topmost first: the latest counts. Layers of others that are named are kept, those that are not leave the list; your own always stay in it.',
      returns: Type.Ref('LayerList'),
    }),
    body: refTo<typeof LayerShelf>('LayerShelf'),
  };
  app.put('/api/layers/shelf', { schema: shelf }, async (request) => {
    const { id: person } = proposing(request);
    await app.db.transaction((tx) => arrange(tx, person, request.body));
    return listLayers(app.db, person, hosts);
  });
};

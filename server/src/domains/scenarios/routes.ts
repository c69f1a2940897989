import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { proposing, signedIn } from '../../lib/identity.ts';
import { momentOf } from '../../lib/moment.ts';
import { invalidValues } from '../../lib/problem.ts';
import { isReadable } from '../../lib/readable.ts';
import { IdParams, personal, writing } from '../../lib/route.ts';
import { refTo } from '../../lib/schema.ts';
import { tagOf, versionOf } from '../../lib/version.ts';
import { contentFaults, unknownZones, zonesNamed } from './check.ts';
import { fault } from './faults.ts';
import { knownNames } from './live-data.ts';
import {
  changeScenario,
  deleteScenario,
  insertScenario,
  listScenarios,
  readScenario,
  readShared,
} from './repository.ts';
import { type ScenarioDraft, type ScenarioEdit, TokenParams } from './schema.ts';

/** Fifty outlines drawn by hand take far less. */
export const BODY_LIMIT = 2 * 1024 * 1024;

const tag = 'scenarios';

/** @throws {ApiError} 422 `invalid_values` */
async function check(db: Queryable, { name, description, content }: ScenarioEdit): Promise<void> {
  const faults = content ? [...contentFaults(content)] : [];
  if (name !== undefined && !isReadable(name, 200)) faults.push(fault('/name', 'text_unreadable'));
  if (description && !isReadable(description, 4000)) {
    faults.push(fault('/description', 'text_unreadable'));
  }
  if (content) {
    const named = zonesNamed(content);
    faults.push(...unknownZones(named, await knownNames(db, [...named.keys()])));
  }
  if (faults.length > 0) throw invalidValues(faults);
}

/** `/api/scenarios`: one's own, and those that somebody shares by a link. */
export const scenarioRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const list = personal({
    tag,
    summary: 'Your scenarios, latest changed first',
    query: {},
    returns: Type.Ref('ScenarioList'),
  });
  app.get('/api/scenarios', { schema: list }, async (request) => ({
    items: await listScenarios(app.db, signedIn(request).id),
  }));

  const add = {
    ...writing({
      tag,
      summary: 'Keep a scenario',
      description: 'For whoever may propose changes. Live data is only read.',
      status: 201,
      returns: Type.Ref('Scenario'),
    }),
    body: refTo<typeof ScenarioDraft>('ScenarioDraft'),
  };
  app.post('/api/scenarios', { schema: add, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { id: author } = proposing(request);
    const { description = '', base_revision, ...draft } = request.body;
    await check(app.db, request.body);
    const { revision } = await momentOf(app.db, app.now());
    const made = { ...draft, description, base_revision: base_revision ?? revision };
    const id = await app.db.transaction((tx) => insertScenario(tx, author, made, app.now()));
    const scenario = await readScenario(app.db, author, id);
    reply.header('location', `/api/scenarios/${id}`);
    return reply.header('etag', tagOf(scenario.version)).code(201).send(scenario);
  });

  const one = {
    ...personal({
      tag,
      summary: 'One of your scenarios',
      query: {},
      returns: Type.Ref('Scenario'),
    }),
    params: IdParams,
  };
  app.get('/api/scenarios/:id', { schema: one }, async (request, reply) => {
    const scenario = await readScenario(app.db, signedIn(request).id, request.params.id);
    return reply.header('etag', tagOf(scenario.version)).send(scenario);
  });

  const change = {
    ...writing({
      tag,
      summary: 'Change a scenario, share it by a link or end the link',
      description: 'Needs If-Match. Each part that is given replaces what was there.',
      returns: Type.Ref('Scenario'),
    }),
    params: IdParams,
    body: refTo<typeof ScenarioEdit>('ScenarioEdit'),
  };
  app.patch(
    '/api/scenarios/:id',
    { schema: change, bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const { id: author } = proposing(request);
      const { id } = request.params;
      const asked = { id, seen: versionOf(request), edit: request.body, now: app.now() };
      await check(app.db, request.body);
      await app.db.transaction((tx) => changeScenario(tx, author, asked));
      const scenario = await readScenario(app.db, author, id);
      return reply.header('etag', tagOf(scenario.version)).send(scenario);
    },
  );

  const remove = {
    ...writing({ tag, summary: 'Delete a scenario and its link', description: 'Needs If-Match.' }),
    params: IdParams,
  };
  app.delete('/api/scenarios/:id', { schema: remove }, async (request, reply) => {
    const { id: author } = signedIn(request);
    const seen = versionOf(request);
    await app.db.transaction((tx) => deleteScenario(tx, author, request.params.id, seen));
    return reply.code(204).send();
  });

  const shared = {
    ...personal({
      tag,
      summary: 'The scenario of a link, for whoever has it',
      query: {},
      returns: Type.Ref('SharedScenario'),
      strangers: true,
    }),
    params: TokenParams,
  };
  app.get('/api/scenarios/shared/:token', { schema: shared }, async (request) =>
    readShared(app.db, request.params.token),
  );
};

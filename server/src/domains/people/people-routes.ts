import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { permitted } from '../../lib/identity.ts';
import { IdParams, personal, writing } from '../../lib/route.ts';
import { tagOf, versionOf } from '../../lib/version.ts';
import { record } from './events.ts';
import { type InvitationLink, invite } from './invitations.ts';
import { addPerson, changePerson, listPeople, type PersonRow, readPerson } from './people.ts';
import { Login, Name, RoleName } from './schema.ts';
import { endSessions } from './sessions.ts';

const tag = 'people';
const closed = { additionalProperties: false };
const Roles = Type.Array(RoleName, { uniqueItems: true });

const invited = (person: PersonRow, { path, expiresAt }: InvitationLink) => ({
  person,
  invitation_path: path,
  expires_at: expiresAt.toISOString(),
});

const admin = (request: FastifyRequest) => permitted(request, 'manage', 'people').id;

/** `/api/people`: who may do what. For admins. */
export const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const list = personal({
    tag,
    summary: 'Everybody who can sign in',
    query: {},
    returns: Type.Ref('PersonList'),
  });
  app.get('/api/people', { schema: list }, async (request) => {
    admin(request);
    return { items: await listPeople(app.db) };
  });

  const add = {
    ...writing({
      tag,
      summary: 'Add a person, with a link for their password',
      status: 201,
      returns: Type.Ref('Invited'),
    }),
    body: Type.Object({ login: Login, name: Name, roles: Roles }, closed),
  };
  app.post('/api/people', { schema: add }, async (request, reply) => {
    const actor = admin(request);
    const body = await app.db.transaction(async (tx) => {
      const person = await addPerson(tx, request.body);
      const link = await invite(tx, { person, actor }, app.now());
      return invited(await readPerson(tx, person), link);
    });
    return reply.header('etag', tagOf(body.person.version)).code(201).send(body);
  });

  const change = {
    ...writing({
      tag,
      summary: 'Change name or roles, disable or enable',
      description: 'Needs If-Match. Whoever is disabled is signed out at once.',
      returns: Type.Ref('Person'),
    }),
    params: IdParams,
    body: Type.Partial(Type.Object({ name: Name, roles: Roles, disabled: Type.Boolean() }), closed),
  };
  app.patch('/api/people/:id', { schema: change }, async (request, reply) => {
    const actor = admin(request);
    const asked = { id: request.params.id, actor, read: versionOf(request), change: request.body };
    const person = await app.db.transaction((tx) => changePerson(tx, asked, app.now()));
    return reply.header('etag', tagOf(person.version)).send(person);
  });

  const again = {
    ...writing({
      tag,
      summary: 'A new link for a password; an older one ends',
      status: 201,
      returns: Type.Ref('Invited'),
    }),
    params: IdParams,
  };
  app.post('/api/people/:id/invitation', { schema: again }, async (request, reply) => {
    const actor = admin(request);
    const body = await app.db.transaction(async (tx) => {
      const person = await readPerson(tx, request.params.id);
      return invited(person, await invite(tx, { person: person.id, actor }, app.now()));
    });
    return reply.code(201).send(body);
  });

  const signOut = {
    ...writing({ tag, summary: 'Sign a person out everywhere' }),
    params: IdParams,
  };
  app.delete('/api/people/:id/sessions', { schema: signOut }, async (request, reply) => {
    const actor = admin(request);
    const { id: person } = await readPerson(app.db, request.params.id);
    await app.db.transaction(async (tx) => {
      await endSessions(tx, person, app.now());
      await record(tx, { what: 'session_revoked', actor, person }, app.now());
    });
    return reply.code(204).send();
  });
};

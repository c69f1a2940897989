import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { invitationRoutes } from './invitation-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { Invitation, Invited, Person, PersonList, Session, SessionList } from './schema.ts';
import { sessionRoutes } from './session-routes.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [Session, SessionList, Invitation, Person, PersonList, Invited]) {
    app.addSchema(schema);
  }
  await app.register(sessionRoutes);
  await app.register(invitationRoutes);
  await app.register(peopleRoutes);
  await app.register(oidcRoutes);
};

/** Who may change the facts: signing in and out, links, and the people themselves. */
export const peoplePlugin = fp(routes, {
  name: 'people',
  dependencies: ['context', 'schemas', 'query', 'session'],
});

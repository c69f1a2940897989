import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { confirmationRoute } from './confirmation-route.ts';
import { feedRoutes } from './feed-routes.ts';
import { readRoutes } from './read-routes.ts';

const routes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(confirmationRoute);
  await app.register(readRoutes);
  await app.register(feedRoutes);
};

/** What changed, by whom it was confirmed, and how it came to be. */
export const changesPlugin = fp(routes, {
  name: 'changes',
  dependencies: ['context', 'schemas', 'query', 'session'],
});

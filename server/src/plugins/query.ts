import fp from 'fastify-plugin';
import { parseQueryString } from '../lib/query-string.ts';
import { type ObjectSchema, readNumbers } from '../lib/validation.ts';

/** Reads query strings strictly (see `parseQueryString`), before any route sees them. */
export const queryPlugin = fp(
  async (app) => {
    app.addHook('onRequest', async (request) => {
      const at = request.url.indexOf('?');
      const query = at < 0 ? {} : parseQueryString(request.url.slice(at + 1));
      const { querystring } = request.routeOptions.schema ?? {};
      request.query = readNumbers(query, (querystring ?? {}) as ObjectSchema);
    });
  },
  { name: 'query', dependencies: ['problems'] },
);

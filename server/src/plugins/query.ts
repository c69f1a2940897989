import fp from 'fastify-plugin';
import { ApiError } from '../lib/problem.ts';
import { parseQueryString } from '../lib/query-string.ts';
import { type ObjectSchema, readNumbers } from '../lib/validation.ts';

/**
 * Reads query strings strictly (see `parseQueryString`), before any route sees them. Addresses that take none by
 * schema are left alone: a page of the client opens whatever a shared link has become on its way.
 */
export const queryPlugin = fp(
  async (app) => {
    app.addHook('onRequest', async (request) => {
      // PostgreSQL refuses NUL in text, and no id holds any other control character.
      if (/\p{Cc}/u.test(Object.values(request.params as object).join(''))) {
        throw new ApiError('malformed_url', 'The path holds a control character.');
      }
      const { querystring, params } = request.routeOptions.schema ?? {};
      if (params !== undefined) {
        const texts = request.params as Record<string, string>;
        request.params = readNumbers(texts, params as ObjectSchema);
      }
      if (querystring === undefined) return;
      const at = request.url.indexOf('?');
      const query = at < 0 ? {} : parseQueryString(request.url.slice(at + 1));
      request.query = readNumbers(query, querystring as ObjectSchema);
    });
  },
  { name: 'query', dependencies: ['problems'] },
);

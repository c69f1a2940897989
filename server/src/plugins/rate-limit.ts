import rateLimit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { ApiError } from '../lib/problem.ts';

const NEVER_LIMITED = new Set(['/healthz', '/readyz', '/metrics']);
const NO_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
} as const;

/** So many requests a minute per address (a /64 counts as one); beyond, 429 with `Retry-After` in seconds. */
export const rateLimitPlugin = fp(
  async (app) => {
    await app.register(rateLimit, {
      max: app.config.rateLimitMax,
      timeWindow: 60_000,
      allowList: (request) => NEVER_LIMITED.has(request.routeOptions.url ?? ''),
      addHeaders: { ...NO_HEADERS, 'retry-after': true },
      addHeadersOnExceeding: NO_HEADERS,
      errorResponseBuilder: (_request, { max, after }) =>
        new ApiError('rate_limited', `More than ${max} requests in a minute. Wait ${after}.`),
    });
    // Guessing addresses counts as well.
    app.addHook('onRequest', async function limitUnknown(request, reply) {
      if (request.is404) await unknown.call(app, request, reply);
    });
    const unknown = app.rateLimit();
  },
  { name: 'rate-limit', dependencies: ['context', 'problems'] },
);

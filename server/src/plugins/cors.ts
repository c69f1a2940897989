import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';

const OPEN = /^\/(api|tiles|feeds)(\/|$)|^\/openapi\.json$/;
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'If-None-Match',
  'access-control-max-age': '86400',
};

/** What belongs to a person is for our own pages; a write from elsewhere gets no answer that a page could read. */
function isOpen({ method, url, routeOptions }: FastifyRequest): boolean {
  return (
    ['GET', 'HEAD', 'OPTIONS'].includes(method) &&
    routeOptions.schema?.security === undefined &&
    OPEN.test(url.split('?', 1)[0] ?? '')
  );
}

/** Open data: any page may read the API and the tiles. Nothing is sent with credentials. */
export const corsPlugin = fp(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      if (!isOpen(request)) return;
      reply.header('access-control-allow-origin', '*');
      if (request.method !== 'OPTIONS') return;
      await reply.headers(PREFLIGHT).code(204).send();
    });
    app.addHook('onSend', async (_request, reply) => {
      if (reply.statusCode === 200 && reply.hasHeader('access-control-allow-origin')) {
        reply.header('access-control-expose-headers', 'ETag, X-Atlas-Sample, X-Request-Id');
      }
    });
  },
  { name: 'cors' },
);

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { ApiError } from '../lib/problem.ts';
import { sendProblem } from './problems.ts';

const NOT_PAGES =
  /^\/(api|auth|feeds|tiles|docs|assets|healthz|readyz|metrics|openapi\.json)(\/|$)/;

/** A browser going to an address of the client, not a script asking for data or a file. */
function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '';
  const accepts = request.headers.accept ?? '';
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    accepts.includes('text/html') &&
    !NOT_PAGES.test(path) &&
    !/\.\w+$/.test(path)
  );
}

/** How long a file may be kept: names with a hash for ever, pages must be asked for, the rest an hour. */
function cacheControlOf(path: string): string {
  if (/[/\\]assets[/\\]/.test(path)) return 'public, max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600';
}

/** The script that opens people's files; the build names it so and adds a hash. */
const DOCTOR_WORKER = /[/\\]assets[/\\]doctor\.worker-[^/\\]+\.js$/;
/**
 * A worker obeys the policy of its own response, not that of the page: this one may run our scripts and WebAssembly
 * (SQLite), and may call nobody, whatever a hostile file makes of it.
 */
const DOCTOR_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

/** The built client, its compressed files where the build left some, and its page for every other address. */
export const clientPlugin = fp(
  async (app) => {
    const root = app.config.clientDir;
    const built = existsSync(join(root, 'index.html'));
    if (built) {
      await app.register(fastifyStatic, {
        root,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const plain = path.replace(/\.(br|gz)$/, '');
          reply.setHeader('cache-control', cacheControlOf(plain));
          if (DOCTOR_WORKER.test(plain)) reply.setHeader('content-security-policy', DOCTOR_POLICY);
          reply.setHeader('vary', 'Accept-Encoding');
        },
      });
    }
    app.setNotFoundHandler((request, reply) => {
      if (built && wantsPage(request)) return reply.sendFile('index.html');
      const path = (request.url.split('?', 1)[0] ?? '').slice(0, 200);
      const detail =
        path === '/'
          ? 'The client is not built. Run "npm run build", or see /docs for the API.'
          : `There is nothing at ${path}. /docs lists what there is.`;
      return sendProblem(new ApiError('not_found', detail), request, reply);
    });
  },
  { name: 'client', dependencies: ['context', 'problems', 'compression'] },
);

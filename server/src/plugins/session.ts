import cookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { isFromOwnPage } from '../lib/own-origin.ts';
import { ApiError } from '../lib/problem.ts';
import { CSRF_HEADER, csrfOf, isCsrfOf, readSession, SESSION_COOKIE } from '../lib/session.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Strangers may call this POST. */
    readonly 'x-public'?: boolean;
  }
}

type Access = 'public' | 'optional' | 'person';

/** Who may call a route, by its method and the schema it publishes (see `lib/route.ts`). */
function accessOf({ method, routeOptions }: FastifyRequest): Access {
  const { security, 'x-public': open } = routeOptions.schema ?? {};
  if (method !== 'GET' && method !== 'HEAD') return open ? 'public' : 'person';
  if (security === undefined) return 'public';
  return security.some((way) => Object.keys(way).length === 0) ? 'optional' : 'person';
}

/** A page elsewhere can make a browser send our cookie, but neither read nor guess the token. */
function refuseForgery(request: FastifyRequest, token: string, publicUrl?: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const given = request.headers[CSRF_HEADER];
  if (typeof given !== 'string' || !isCsrfOf(token, given) || !isFromOwnPage(request, publicUrl)) {
    throw new ApiError(
      'forged_request',
      'Send the csrf of GET /api/session as X-Atlas-CSRF, from a page of the atlas.',
    );
  }
}

/**
 * Finds the person behind a request, and refuses whoever has to be one and is none before a byte of the body is read.
 * A write is refused unless its schema says `x-public`. Public reads never look at the cookie: what they answer, and
 * its validator, are the same for everybody.
 */
export const sessionPlugin = fp(
  async (app) => {
    await app.register(cookie);
    app.decorateRequest('person', null);
    app.decorateRequest('session', null);
    app.addHook('onRequest', async (request, reply) => {
      if (request.is404) return;
      const access = accessOf(request);
      const read = request.method === 'GET' || request.method === 'HEAD';
      if (access !== 'public' || !read) reply.header('cache-control', 'no-store');
      if (access === 'public') return;
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) {
        refuseForgery(request, token, app.config.publicUrl);
        const open = await readSession(app.db, token, app.now());
        request.person = open?.person ?? null;
        request.session = open && { id: open.id, csrf: csrfOf(token) };
      }
      if (access === 'person' && !request.person) {
        throw new ApiError('not_signed_in', 'Sign in first.');
      }
    });
  },
  { name: 'session', dependencies: ['context', 'problems', 'rate-limit'] },
);

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { SingleSignOn } from './oidc.ts';
import { personOf } from './oidc-person.ts';
import { cookieOptions, startSession } from './sign-in.ts';

/** Holds what the browser keeps while it is away. It is the browser's own, so it needs no seal. */
const COOKIE = 'atlas_oidc';
const PATH = '/auth/oidc';
const MINUTES = 10;

/** The address of the atlas as the browser knows it. */
function originOf({ protocol, host, server }: FastifyRequest): string {
  return new URL(server.config.publicUrl ?? `${protocol}://${host}`).origin;
}

/** A page of the atlas and no other: `//elsewhere.example` and the like end at its start. */
function pathWithin(origin: string, wanted: unknown): string {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}

/** What the browser keeps while it is away. */
const Journey = Type.Object({
  state: Type.String({ minLength: 1 }),
  nonce: Type.String({ minLength: 1 }),
  verifier: Type.String({ minLength: 1 }),
  back: Type.String(),
});

function readJourney({ cookies }: FastifyRequest) {
  try {
    const kept: unknown = JSON.parse(Buffer.from(cookies[COOKIE] ?? '', 'base64url').toString());
    // Without a state of its own a return would be held against none.
    return Value.Check(Journey, kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Back to a page, which tells why nobody is signed in now. */
function fail(reply: FastifyReply, origin: string, back: string, why: 'unknown' | 'failed') {
  const url = new URL(pathWithin(origin, back), origin);
  url.searchParams.set('signin', why);
  return reply.redirect(pathWithin(origin, url.href), 303);
}

/** `/auth/oidc`: out to the province's single sign-on and back, where the operator has configured one. */
export const oidcRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { oidc } = app.config;
  if (!oidc) return;
  const signOn = new SingleSignOn(oidc);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const start = {
    schema: { hide: true, querystring: Type.Object({ return: Type.Optional(Type.String()) }) },
  };
  app.get(`${PATH}/start`, start, async (request, reply) => {
    const origin = originOf(request);
    const back = pathWithin(origin, request.query.return);
    try {
      const { url, journey } = await signOn.leave(`${origin}${PATH}/callback`, back);
      reply.setCookie(COOKIE, Buffer.from(JSON.stringify(journey)).toString('base64url'), {
        ...cookieOptions(request, app.config),
        path: PATH,
        maxAge: MINUTES * 60,
      });
      return reply.redirect(url.href, 303);
    } catch (error) {
      request.log.error({ reason: reasonOf(error) }, 'the single sign-on cannot be reached');
      return fail(reply, origin, back, 'failed');
    }
  });

  app.get(`${PATH}/callback`, { schema: { hide: true } }, async (request, reply) => {
    const origin = originOf(request);
    const journey = readJourney(request);
    reply.clearCookie(COOKIE, { ...cookieOptions(request, app.config), path: PATH });
    const back = pathWithin(origin, journey?.back);
    try {
      if (!journey) throw new Error('the browser brought no journey');
      const identity = await signOn.arrive(new URL(request.url, origin), journey);
      const known = await app.db.transaction(async (tx) => {
        const person = await personOf(tx, identity, app.now());
        if (person !== undefined) await startSession(tx, person, request, reply);
        return person !== undefined;
      });
      return known ? reply.redirect(back, 303) : fail(reply, origin, back, 'unknown');
    } catch (error) {
      request.log.warn({ reason: reasonOf(error) }, 'a single sign-on was refused');
      return fail(reply, origin, back, 'failed');
    }
  });
};

/** The message alone: the rest of such an error may hold tokens. */
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

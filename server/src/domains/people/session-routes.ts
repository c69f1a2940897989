import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { signedIn } from '../../lib/identity.ts';
import { ApiError } from '../../lib/problem.ts';
import { IdParams, personal, publicWriting, writing } from '../../lib/route.ts';
import { SESSION_COOKIE } from '../../lib/session.ts';
import { changePassword } from './change-password.ts';
import { TypedPassword } from './schema.ts';
import { endSession, listSessions } from './sessions.ts';
import {
  checkPassword,
  cookieOptions,
  refuseOtherPages,
  sessionBody,
  sessionBodyOf,
  startSession,
} from './sign-in.ts';

const tag = 'people';
const returns = Type.Ref('Session');

/** `/api/session`: who am I, sign in, sign out, a new password. `/api/sessions`: where else am I signed in. */
export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const who = personal({
    tag,
    summary: 'Who is signed in here',
    strangers: true,
    query: {},
    returns,
  });
  app.get('/api/session', { schema: who }, async ({ person, session }) =>
    sessionBody(app.config, person, session?.csrf ?? null),
  );

  const signIn = {
    ...publicWriting({ tag, summary: 'Sign in', returns }),
    body: Type.Object(
      { login: Type.String({ minLength: 1, maxLength: 200 }), password: TypedPassword },
      { additionalProperties: false },
    ),
  };
  app.post('/api/session', { schema: signIn }, async (request, reply) => {
    refuseOtherPages(request, app.config);
    const person = await checkPassword(app, request.body, request.ip);
    const token = await app.db.transaction((tx) => startSession(tx, person, request, reply));
    return sessionBodyOf(app, token);
  });

  const signOut = writing({ tag, summary: 'Sign out' });
  app.delete('/api/session', { schema: signOut }, async (request, reply) => {
    const { id: actor } = signedIn(request);
    await endSession(
      app.db,
      { actor, id: request.session?.id ?? 0, what: 'signed_out' },
      app.now(),
    );
    reply.clearCookie(SESSION_COOKIE, cookieOptions(request, app.config));
    return reply.code(204).send();
  });

  const change = {
    ...writing({ tag, summary: 'A new password; other sessions end' }),
    body: Type.Object({ old: TypedPassword, new: TypedPassword }, { additionalProperties: false }),
  };
  app.put('/api/session/password', { schema: change }, async (request, reply) => {
    const person = signedIn(request);
    const session = request.session?.id ?? 0;
    await changePassword(app, { person, session, ...request.body }, request.ip);
    return reply.code(204).send();
  });

  const list = personal({
    tag,
    summary: 'Where I am signed in',
    query: {},
    returns: Type.Ref('SessionList'),
  });
  app.get('/api/sessions', { schema: list }, async (request) => {
    const { id } = signedIn(request);
    return { items: await listSessions(app.db, id, request.session?.id ?? 0, app.now()) };
  });

  const revoke = { ...writing({ tag, summary: 'Sign out elsewhere' }), params: IdParams };
  app.delete('/api/sessions/:id', { schema: revoke }, async (request, reply) => {
    const { id: actor } = signedIn(request);
    const { id } = request.params;
    const ended = await endSession(app.db, { actor, id, what: 'session_revoked' }, app.now());
    if (!ended) throw new ApiError('not_found', 'You have no such session.');
    return reply.code(204).send();
  });
};

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { signedIn } from '../../lib/identity.ts';
import { personal, publicWriting, writing } from '../../lib/route.ts';
import { SESSION_COOKIE } from '../../lib/session.ts';
import { TypedPassword } from './schema.ts';
import { endSession } from './sessions.ts';
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

/** `/api/session`: who am I, sign in, sign out. */
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
    const { id } = signedIn(request);
    await endSession(app.db, { actor: id, id: request.session?.id ?? 0 }, app.now());
    reply.clearCookie(SESSION_COOKIE, cookieOptions(request, app.config));
    return reply.code(204).send();
  });
};

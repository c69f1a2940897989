import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { invalidValues } from '../../lib/problem.ts';
import { publicWriting } from '../../lib/route.ts';
import { accept, readInvitation, type StandingInvitation } from './invitations.ts';
import { hashPassword } from './password.ts';
import { refuseWeak } from './password-rules.ts';
import { Login, Name, Token, TypedPassword } from './schema.ts';
import { refuseOtherPages, sessionBodyOf, startSession } from './sign-in.ts';

const tag = 'people';
const closed = { additionalProperties: false };

interface Names {
  readonly login?: string;
  readonly name?: string;
}

/** The first admin chooses a name to sign in with; everyone else has been given one. */
function loginOf({ purpose, login }: StandingInvitation, given: Names): string {
  const message = purpose === 'setup' ? 'is missing' : 'is set already';
  const wrong = (['login', 'name'] as const).filter(
    (key) => (given[key] === undefined) === (purpose === 'setup'),
  );
  if (wrong.length > 0) {
    throw invalidValues(wrong.map((key) => ({ pointer: `/${key}`, message })));
  }
  return login ?? given.login ?? '';
}

/** `/api/invitations`: links that work once, and what whoever holds one may do. */
export const invitationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const checkSchema = {
    ...publicWriting({
      tag,
      summary: 'What a link is for',
      returns: Type.Ref('Invitation'),
    }),
    body: Type.Object({ token: Token }, closed),
  };
  app.post('/api/invitations/check', { schema: checkSchema }, async ({ body }) => {
    const { purpose, login, name } = await readInvitation(app.db, body.token, app.now());
    return { purpose, login, name };
  });

  const acceptSchema = {
    ...publicWriting({
      tag,
      summary: 'Set a password by a link, and sign in',
      description: 'The first admin gives login and name too; everyone else has them already.',
      returns: Type.Ref('Session'),
    }),
    body: Type.Object(
      {
        token: Token,
        login: Type.Optional(Login),
        name: Type.Optional(Name),
        password: TypedPassword,
      },
      closed,
    ),
  };
  app.post('/api/invitations/accept', { schema: acceptSchema }, async (request, reply) => {
    const { body } = request;
    refuseOtherPages(request, app.config);
    const invitation = await readInvitation(app.db, body.token, app.now());
    refuseWeak(body.password, loginOf(invitation, body), '/password');
    const password = await hashPassword(body.password);
    const session = await app.db.transaction(async (tx) => {
      const person = await accept(tx, { ...body, password }, app.now());
      return startSession(tx, person, request, reply);
    });
    return sessionBodyOf(app, session);
  });
};

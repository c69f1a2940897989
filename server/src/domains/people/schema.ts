import { Type } from 'typebox';
import { ACTIONS, ROLES, SUBJECTS } from '../../lib/permissions.ts';
import { Nullable, OneOf } from '../../lib/schema.ts';

export const RoleName = OneOf(ROLES);

export const Login = Type.String({
  pattern: '^[a-z0-9][a-z0-9._@+-]{1,99}$',
  description:
    'lower case letters, digits and . _ @ + -; an e-mail address where OpenID Connect is used',
});
export const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
/** What is typed to sign in; rules hold when a password is set, not when one is tried. */
export const TypedPassword = Type.String({ minLength: 1, maxLength: 200 });
export const Token = Type.String({ pattern: '^[\\w-]{43}$' });

export const Session = Type.Object(
  {
    person: Nullable(
      Type.Object({
        id: Type.Integer(),
        login: Type.String(),
        name: Type.String(),
        roles: Type.Array(RoleName),
        permissions: Type.Array(Type.Object({ action: OneOf(ACTIONS), subject: OneOf(SUBJECTS) })),
      }),
    ),
    csrf: Nullable(Type.String({ description: 'to be sent as X-Atlas-CSRF with every write' })),
    oidc: Nullable(
      Type.Object(
        { name: Type.String() },
        { description: 'sign-in elsewhere, at /auth/oidc/start' },
      ),
    ),
  },
  { $id: 'Session' },
);

const Instant = () => Type.String({ format: 'date-time' });

export const SessionList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Type.Integer(),
        created_at: Instant(),
        seen_at: Instant(),
        expires_at: Instant(),
        user_agent: Nullable(Type.String()),
        address: Nullable(Type.String()),
        current: Type.Boolean(),
      }),
    ),
  },
  { $id: 'SessionList' },
);

export const Invitation = Type.Object(
  {
    purpose: OneOf(['setup', 'join', 'reset']),
    login: Nullable(Type.String()),
    name: Nullable(Type.String()),
  },
  { $id: 'Invitation' },
);

export const Person = Type.Object(
  {
    id: Type.Integer(),
    login: Type.String(),
    name: Type.String(),
    roles: Type.Array(RoleName),
    disabled: Type.Boolean(),
    has_password: Type.Boolean(),
    oidc: Type.Boolean({ description: 'linked with the single sign-on' }),
    version: Type.Integer({ description: 'the ETag that If-Match names' }),
    last_seen_at: Nullable(Instant()),
  },
  { $id: 'Person' },
);

export const PersonList = Type.Object(
  { items: Type.Array(Type.Ref('Person')) },
  { $id: 'PersonList' },
);

export const Invited = Type.Object(
  {
    person: Type.Ref('Person'),
    invitation_path: Type.String({ description: 'told once; whoever opens it sets the password' }),
    expires_at: Instant(),
  },
  { $id: 'Invited' },
);

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Person } from '../../lib/identity.ts';
import { isFromOwnPage } from '../../lib/own-origin.ts';
import { permissionsOf } from '../../lib/permissions.ts';
import { ApiError } from '../../lib/problem.ts';
import {
  type Caller,
  csrfOf,
  hashOf,
  LONGEST_SECONDS,
  openSession,
  readSession,
  SESSION_COOKIE,
} from '../../lib/session.ts';
import { record } from './events.ts';
import { hashPassword, isOutdated, verifyPassword } from './password.ts';
import { countAttempt, forgive } from './throttle.ts';

/** Where a request comes from, for the list of sessions. */
function callerOf({ ip, headers }: FastifyRequest): Caller {
  return { address: ip, userAgent: headers['user-agent'] };
}

/**
 * Signing in is a write without a session, so only the browser can tell from where it comes.
 *
 * @throws {ApiError} 403 `forged_request`
 */
export function refuseOtherPages(request: FastifyRequest, { publicUrl }: Config): void {
  if (isFromOwnPage(request, publicUrl)) return;
  throw new ApiError('forged_request', 'Sign in on a page of the atlas itself.');
}

interface Account {
  readonly id: number;
  readonly password: string | null;
  readonly disabled: boolean;
}

/**
 * The id of the person with this name and password. It takes the same time and says the same whether the name is
 * unknown, the password wrong, or the person disabled.
 *
 * @throws {ApiError} 401 `sign_in_failed`, 429 `sign_in_throttled`
 */
export async function checkPassword(
  app: FastifyInstance,
  { login, password }: { readonly login: string; readonly password: string },
  address: string,
): Promise<number> {
  const attempt = { login: login.trim().toLowerCase(), address };
  await countAttempt(app.db, attempt, app.now());
  const [account] = await app.db.query<Account>(sql`
    select id, password, disabled from person where login = ${attempt.login}`);
  const right = await verifyPassword(password, account?.password ?? null);
  if (!account || !right || account.disabled) {
    throw new ApiError('sign_in_failed', 'No such name with this password.');
  }
  await forgive(app.db, attempt, app.now());
  if (account.password && isOutdated(account.password)) {
    const password_ = await hashPassword(password);
    await app.db.query(sql`
      update person set password = ${password_}
      where id = ${account.id} and password = ${account.password}`);
  }
  return account.id;
}

/** Opens a session for a person, ends the one the browser had before, and sets the cookie. */
export async function startSession(
  db: Queryable,
  person: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { config, now } = request.server;
  const before = request.cookies[SESSION_COOKIE];
  if (before !== undefined) {
    await db.query(sql`
      update session set revoked_at = ${now()}
      where token_hash = ${hashOf(before)} and revoked_at is null`);
  }
  const token = await openSession(db, person, callerOf(request), now());
  await record(db, { what: 'signed_in', actor: person, person }, now());
  reply.setCookie(SESSION_COOKIE, token, {
    ...cookieOptions(request, config),
    maxAge: LONGEST_SECONDS,
  });
  return token;
}

/** Not readable by scripts, not sent by other sites' requests, and only over TLS where there is TLS. */
export function cookieOptions({ protocol }: FastifyRequest, { publicUrl = '' }: Config) {
  const secure = protocol === 'https' || publicUrl.startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

/** What a client is told about who it is. */
export function sessionBody({ oidc }: Config, person: Person | null, csrf: string | null) {
  return {
    person: person && { ...person, permissions: permissionsOf(person.roles) },
    csrf,
    oidc: oidc ? { name: oidc.name } : null,
  };
}

/** The same for a session that has just been opened. */
export async function sessionBodyOf(app: FastifyInstance, token: string) {
  const open = await readSession(app.db, token, app.now());
  return sessionBody(app.config, open?.person ?? null, open ? csrfOf(token) : null);
}

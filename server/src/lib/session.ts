import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Queryable } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Person } from './identity.ts';
import type { Role } from './permissions.ts';

export const SESSION_COOKIE = 'atlas_session';
export const CSRF_HEADER = 'x-atlas-csrf';

/** A session ends this long after its last request ... */
const IDLE_HOURS = 12;
/** ... and this long after signing in, whatever happens. */
export const LONGEST_SECONDS = 7 * 86_400;
/** Days that an ended session is kept, for whoever looks into a misuse. */
const KEPT_DAYS = 90;

/** A secret of 256 bits for a cookie or a link; the database only ever sees its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It has 256 bits of chance, so a fast hash is enough. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token against forgery: it follows from the cookie, and the cookie does not follow from it. */
export function csrfOf(token: string): string {
  return createHmac('sha256', token).update('atlas csrf').digest('base64url');
}

/** Compares in constant time. */
export function isCsrfOf(token: string, given: string): boolean {
  return timingSafeEqual(hashOf(csrfOf(token)), hashOf(given));
}

/** From where somebody signs in. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** Opens a session and returns its token, for the cookie. */
export async function openSession(
  db: Queryable,
  person: number,
  { address, userAgent }: Caller,
  now: Date,
): Promise<string> {
  // Ended long ago: nobody asks for it any more.
  await db.query(sql`
    delete from session where expires_at < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS}::integer)`);
  const token = newToken();
  const expires = new Date(now.getTime() + LONGEST_SECONDS * 1000);
  await db.query(sql`
    insert into session (token_hash, person, created_at, seen_at, expires_at, user_agent, address)
    values (${hashOf(token)}, ${person}, ${now}, ${now}, ${expires}, ${userAgent?.slice(0, 300)}, ${address})`);
  return token;
}

/** A session that stands, with its person. */
export interface OpenSession {
  readonly id: number;
  readonly person: Person;
}

interface Row {
  readonly session: number;
  readonly stale: boolean;
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
}

/** The session of a token, unless it has ended, was revoked, or its person has been disabled. */
export async function readSession(
  db: Queryable,
  token: string,
  now: Date,
): Promise<OpenSession | null> {
  const [row] = await db.query<Row>(sql`
    select s.id as session, s.seen_at < ${now}::timestamptz - interval '1 minute' as stale,
      p.id, p.login, p.name,
      array(select role from person_role where person = p.id order by role) as roles
    from session s join person p on p.id = s.person
    where s.token_hash = ${hashOf(token)} and ${standing(now)} and not p.disabled`);
  if (!row) return null;
  const { session, stale, ...person } = row;
  if (stale) await db.query(sql`update session set seen_at = ${now} where id = ${session}`);
  return { id: session, person };
}

/** A condition on `session s`: it can still be used. */
export function standing(now: Date) {
  return sql`s.revoked_at is null and s.expires_at > ${now}::timestamptz
    and s.seen_at > ${now}::timestamptz - make_interval(hours => ${IDLE_HOURS}::integer)`;
}

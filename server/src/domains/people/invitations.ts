import type { Queryable } from '../../db/database.ts';
import { type Sql, sql } from '../../db/sql.ts';
import { ApiError } from '../../lib/problem.ts';
import { hashOf, newToken } from '../../lib/session.ts';
import { record } from './events.ts';
import { endSessions } from './sessions.ts';
import { forgetFailures } from './throttle.ts';

const SETUP_HOURS = 24;
const JOIN_HOURS = 7 * 24;

/** A link that works once. */
export interface InvitationLink {
  /** `/welcome#token=...`: what follows # is never sent to a server, so no log holds it. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** What an invitation that still works is for. */
export interface StandingInvitation {
  readonly id: number;
  readonly purpose: 'setup' | 'join' | 'reset';
  readonly person: number | null;
  readonly login: string | null;
  readonly name: string | null;
}

/** A condition: somebody can let others in. */
const AN_ADMIN = sql`exists (
  select from person_role r join person p on p.id = r.person where r.role = 'admin' and not p.disabled)`;

async function write(
  db: Queryable,
  values: Sql,
  hours: number,
  now: Date,
): Promise<InvitationLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await db.query(sql`
    insert into invitation (token_hash, created_at, expires_at, purpose, person, created_by)
    values (${hashOf(token)}, ${now}, ${expiresAt}, ${values})`);
  return { path: `/welcome#token=${token}`, expiresAt };
}

/** A new link for a person to set a password with; an older one of theirs ends. */
export async function invite(
  db: Queryable,
  { person, actor }: { readonly person: number; readonly actor: number },
  now: Date,
): Promise<InvitationLink> {
  await db.query(sql`delete from invitation where person = ${person} and used_at is null`);
  const [has] = await db.query<{ password: boolean }>(sql`
    select password is not null as password from person where id = ${person}`);
  const purpose = has?.password ? 'reset' : 'join';
  await record(db, { what: 'invited', actor, person, detail: { purpose } }, now);
  return write(db, sql`${purpose}, ${person}, ${actor}`, JOIN_HOURS, now);
}

/** The link that makes the first admin, in place of the one of an earlier start; undefined once there is an admin. */
export async function inviteFirstAdmin(
  db: Queryable,
  now: Date,
): Promise<InvitationLink | undefined> {
  const [state] = await db.query<{ admin: boolean }>(sql`select ${AN_ADMIN} as admin`);
  await db.query(sql`delete from invitation where purpose = 'setup' and used_at is null`);
  if (state?.admin) return undefined;
  return write(db, sql`'setup', null, null`, SETUP_HOURS, now);
}

/**
 * What a link is for.
 *
 * @throws {ApiError} 410 `link_expired` when it is unknown, used, too old, or its person is disabled
 */
export async function readInvitation(
  db: Queryable,
  token: string,
  now: Date,
): Promise<StandingInvitation> {
  const [found] = await db.query<StandingInvitation>(sql`
    select i.id, i.purpose, i.person, p.login, p.name
    from invitation i left join person p on p.id = i.person
    where i.token_hash = ${hashOf(token)} and i.used_at is null and i.expires_at > ${now}::timestamptz
      and case when i.person is null then not ${AN_ADMIN} else not p.disabled end`);
  if (!found) throw expired();
  return found;
}

interface Accepted {
  readonly token: string;
  /** As `hashPassword` made it. */
  readonly password: string;
  /** Of the first admin. */
  readonly login?: string;
  readonly name?: string;
}

/**
 * Uses up a link inside a transaction: makes the first admin, or sets the password of its person and ends all of
 * their sessions.
 *
 * @returns the person
 * @throws {ApiError} 410 `link_expired` for all but the first who use it
 */
export async function accept(db: Queryable, given: Accepted, now: Date): Promise<number> {
  // One at a time, so that two links cannot make two first admins.
  await db.query(sql`lock table person in share row exclusive mode`);
  const { id, purpose, person, login } = await readInvitation(db, given.token, now);
  await db.query(sql`update invitation set used_at = ${now} where id = ${id}`);
  if (person === null) return createFirstAdmin(db, given, now);
  await db.query(sql`update person set password = ${given.password} where id = ${person}`);
  await endSessions(db, person, now);
  if (login !== null) await forgetFailures(db, login, now);
  const what = purpose === 'join' ? 'joined' : 'password_set';
  await record(db, { what, actor: person, person }, now);
  return person;
}

async function createFirstAdmin(db: Queryable, { login, name, password }: Accepted, now: Date) {
  const [created] = await db.query<{ id: number }>(sql`
    insert into person (login, name, password) values (${login}, ${name}, ${password})
    on conflict (login) do nothing returning id`);
  if (!created) throw new ApiError('login_taken', `Somebody is called ${login} already.`);
  await db.query(sql`insert into person_role (person, role) values (${created.id}, 'admin')`);
  await record(db, { what: 'setup', actor: created.id, person: created.id }, now);
  return created.id;
}

function expired(): ApiError {
  return new ApiError('link_expired', 'Ask whoever sent it for a new one.');
}

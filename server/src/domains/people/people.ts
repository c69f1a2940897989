import type { Queryable } from '../../db/database.ts';
import { isDatabaseError } from '../../db/errors.ts';
import { type Sql, sql } from '../../db/sql.ts';
import type { Role } from '../../lib/permissions.ts';
import { ApiError } from '../../lib/problem.ts';
import { expectVersion } from '../../lib/version.ts';
import { record } from './events.ts';
import { endSessions } from './sessions.ts';

/** A person as an admin sees them. */
export interface PersonRow {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly has_password: boolean;
  readonly oidc: boolean;
  readonly version: number;
  readonly last_seen_at: string | null;
}

const select = (condition: Sql) => sql`
  select p.id, p.login, p.name, p.disabled, p.version,
    p.password is not null as has_password, p.oidc_subject is not null as oidc,
    array(select role from person_role where person = p.id order by role) as roles,
    (select max(seen_at) from session where person = p.id) as last_seen_at
  from person p where ${condition} order by p.disabled, p.name, p.id`;

/** Everybody, those who are disabled last. */
export function listPeople(db: Queryable): Promise<PersonRow[]> {
  return db.query<PersonRow>(select(sql`true`));
}

/** @throws {ApiError} 404 `not_found` */
export async function readPerson(db: Queryable, id: number): Promise<PersonRow> {
  const [person] = await db.query<PersonRow>(select(sql`p.id = ${id}`));
  if (!person) throw new ApiError('not_found', 'There is no such person.');
  return person;
}

interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * Adds a person, who can do nothing before accepting an invitation.
 *
 * @throws {ApiError} 409 `login_taken`
 */
export async function addPerson(db: Queryable, { login, name, roles }: NewPerson) {
  const [added] = await db.query<{ id: number }>(sql`
    insert into person (login, name) values (${login}, ${name.trim()})
    on conflict (login) do nothing returning id`);
  if (!added) throw new ApiError('login_taken', `Somebody is called ${login} already.`);
  await setRoles(db, added.id, roles);
  return added.id;
}

/** Takes away first what is no longer held, so that the database can tell when the last admin would go. */
async function setRoles(db: Queryable, person: number, roles: readonly Role[]): Promise<void> {
  await db.query(sql`
    delete from person_role where person = ${person} and role <> all (${roles}::text[])`);
  await db.query(sql`
    insert into person_role (person, role) select ${person}::integer, unnest(${roles}::text[])
    on conflict do nothing`);
}

/** What an admin may change about a person. */
interface PersonChange {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly disabled?: boolean;
}

interface Changing {
  readonly id: number;
  readonly actor: number;
  /** The version that the actor has read. */
  readonly read: number;
  readonly change: PersonChange;
}

/**
 * Changes a person inside a transaction. Whoever is disabled is signed out everywhere.
 *
 * @throws {ApiError} 404, 412, and 409 `last_admin`
 */
export async function changePerson(
  db: Queryable,
  { id, actor, read, change }: Changing,
  now: Date,
): Promise<PersonRow> {
  // One at a time: two admins could otherwise take the role from each other at once.
  await db.query(sql`lock table person in share row exclusive mode`);
  const before = await readPerson(db, id);
  expectVersion(before.version, read);
  const { name = before.name, roles = before.roles, disabled = before.disabled } = change;
  await refuseLastAdmin(async () => {
    await db.query(sql`
      update person set name = ${name.trim()}, disabled = ${disabled}, version = version + 1
      where id = ${id}`);
    await setRoles(db, id, roles);
  });
  const after = await readPerson(db, id);
  await recordChange(db, { actor, before, after }, now);
  if (disabled && !before.disabled) await endSessions(db, id, now);
  return after;
}

async function refuseLastAdmin(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!isDatabaseError(error) || error.constraint !== 'last_admin') throw error;
    throw new ApiError('last_admin', 'Make somebody else an admin first.', { cause: error });
  }
}

interface Change {
  readonly actor: number;
  readonly before: PersonRow;
  readonly after: PersonRow;
}

async function recordChange(db: Queryable, { actor, before, after }: Change, now: Date) {
  const by = { actor, person: after.id };
  if (before.name !== after.name) {
    const detail = { before: before.name, after: after.name };
    await record(db, { ...by, what: 'renamed', detail }, now);
  }
  if (before.roles.join() !== after.roles.join()) {
    const detail = { before: before.roles, after: after.roles };
    await record(db, { ...by, what: 'roles_changed', detail }, now);
  }
  if (before.disabled !== after.disabled) {
    await record(db, { ...by, what: after.disabled ? 'disabled' : 'enabled' }, now);
  }
}

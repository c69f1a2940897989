import type { Queryable } from '../src/db/database.ts';
import { sql } from '../src/db/sql.ts';
import type { Role } from '../src/lib/permissions.ts';
import { CSRF_HEADER, csrfOf, hashOf, newToken, SESSION_COOKIE } from '../src/lib/session.ts';

/** Somebody who is signed in: `app.inject({ ..., headers: board.headers })`. */
export interface TestPerson {
  readonly id: number;
  readonly login: string;
  /** The cookie and the token against forgery. */
  readonly headers: { readonly cookie: string; readonly [CSRF_HEADER]: string };
}

let count = 0;

/** Writes a person with these roles, and a session that no test's clock can end. Nobody else has the login. */
export async function testPerson(db: Queryable, ...roles: readonly Role[]): Promise<TestPerson> {
  const login = `${roles[0] ?? 'nobody'}-${++count}@example.test`;
  const [row] = await db.query<{ id: number }>(sql`
    insert into person (login, name) values (${login}, ${`Person ${count}`}) returning id`);
  if (!row) throw new Error('the person was not written');
  await db.query(sql`
    insert into person_role (person, role) select ${row.id}::integer, unnest(${roles}::text[])`);
  return { id: row.id, login, headers: await testSession(db, row.id) };
}

/** Opens one more session for somebody. */
export async function testSession(db: Queryable, person: number): Promise<TestPerson['headers']> {
  const token = newToken();
  await db.query(sql`
    insert into session (token_hash, person, seen_at, expires_at, address)
    values (${hashOf(token)}, ${person}, '2200-01-01Z', '2200-01-01Z', '198.51.100.250')`);
  return { cookie: `${SESSION_COOKIE}=${token}`, [CSRF_HEADER]: csrfOf(token) };
}

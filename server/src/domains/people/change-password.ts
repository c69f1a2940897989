import type { FastifyInstance } from 'fastify';
import { sql } from '../../db/sql.ts';
import { invalidValues } from '../../lib/problem.ts';
import { record } from './events.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { refuseWeak } from './password-rules.ts';
import { endSessions } from './sessions.ts';
import { countAttempt, forgive } from './throttle.ts';

interface Change {
  readonly person: { readonly id: number; readonly login: string };
  /** The session that goes on. */
  readonly session: number;
  readonly old: string;
  readonly new: string;
}

/**
 * Sets a new password for whoever knows the old one. Guessing the old one in a session left open is throttled like
 * signing in.
 *
 * @throws {ApiError} 422 `invalid_values`, 429 `sign_in_throttled`
 */
export async function changePassword(
  app: FastifyInstance,
  { person: { id, login }, session, old, new: next }: Change,
  address: string,
): Promise<void> {
  refuseWeak(next, login, '/new');
  await countAttempt(app.db, { login, address }, app.now());
  const [held] = await app.db.query<{ password: string | null }>(sql`
    select password from person where id = ${id}`);
  if (!(await verifyPassword(old, held?.password ?? null))) {
    throw invalidValues([{ pointer: '/old', code: 'wrong', message: 'is not your password' }]);
  }
  const password = await hashPassword(next);
  await app.db.transaction(async (tx) => {
    await forgive(tx, { login, address }, app.now());
    await tx.query(sql`update person set password = ${password} where id = ${id}`);
    await endSessions(tx, id, app.now(), session);
    await record(tx, { what: 'password_set', actor: id, person: id }, app.now());
  });
}

import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { standing } from '../../lib/session.ts';
import { record } from './events.ts';

/** The sessions of a person that stand, the one in use first. */
export function listSessions(db: Queryable, person: number, current: number, now: Date) {
  return db.query(sql`
    select id, created_at, seen_at, expires_at, user_agent, address, id = ${current}::integer as current
    from session s where person = ${person} and ${standing(now)}
    order by id = ${current}::integer desc, seen_at desc, id desc`);
}

interface Ending {
  /** Whose session it is. */
  readonly actor: number;
  readonly id: number;
  readonly what: 'signed_out' | 'session_revoked';
}

/** Ends one's own session; false when there is no such one. */
export async function endSession(db: Queryable, { actor, id, what }: Ending, now: Date) {
  const [ended] = await db.query(sql`
    update session set revoked_at = ${now}
    where id = ${id} and person = ${actor} and revoked_at is null returning id`);
  if (ended) await record(db, { what, actor, person: actor }, now);
  return ended !== undefined;
}

/** Ends all sessions of a person, but for one that may go on. */
export async function endSessions(db: Queryable, person: number, now: Date, but = 0) {
  await db.query(sql`
    update session set revoked_at = ${now}
    where person = ${person} and id <> ${but} and revoked_at is null`);
}

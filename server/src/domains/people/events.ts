import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

type What =
  | 'setup'
  | 'invited'
  | 'joined'
  | 'password_set'
  | 'signed_in'
  | 'signed_out'
  | 'session_revoked'
  | 'roles_changed'
  | 'renamed'
  | 'disabled'
  | 'enabled'
  | 'oidc_linked';

interface Event {
  readonly what: What;
  /** Who did it; null when nobody was signed in. */
  readonly actor: number | null;
  readonly person: number;
  readonly detail?: object;
}

/** Records what was done to a person. */
export async function record(db: Queryable, { what, actor, person, detail }: Event, now: Date) {
  await db.query(sql`
    insert into people_event (at, actor, person, what, detail)
    values (${now}, ${actor}, ${person}, ${what}, ${detail})`);
}

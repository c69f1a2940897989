import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Queryable } from '../src/db/database.ts';
import { SESSION_TIME_ZONE } from '../src/db/session.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, 'pristine.sql'), 'utf8');

/** Remembers every row and counter of a database under a name. */
export async function keep(db: Database, name: string): Promise<void> {
  await db.exec(SCRIPT);
  await db.query('select pristine.keep($1)', [name]);
}

/** Ends what belongs to the session: temporary tables and settings. */
export async function forgetSession(db: Database): Promise<void> {
  // It takes no other statement beside it.
  await db.exec('discard all');
  await db.exec(`set timezone = '${SESSION_TIME_ZONE}'`);
}

/** Brings back what was kept under a name. What nobody has changed since is left as it is. */
export async function restore(db: Database, name: string): Promise<void> {
  await db.query('select pristine.restore($1)', [name]);
}

/** What no restoring brings back: tables, functions and the like, counted. */
export async function catalogueOf(db: Queryable): Promise<object> {
  const [row] = await db.query('select * from pristine.catalogue');
  if (!row) throw new Error('the catalogue has no row');
  return row;
}

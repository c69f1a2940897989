import { randomBytes } from 'node:crypto';
import type { Database } from '../../server/src/db/database.ts';
import { EmbeddedDatabase } from '../../server/src/db/embedded.ts';
import { openPostgres } from '../../server/src/db/postgres.ts';

/**
 * An empty database that is gone when it is closed.
 *
 * @param url of a PostgreSQL server on which databases may be created; embedded and in memory without one
 */
export async function openTemporaryDatabase(url?: string): Promise<Database> {
  if (url === undefined) return EmbeddedDatabase.open({});
  const name = `atlas_check_${randomBytes(6).toString('hex')}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const admin = await openPostgres({ connectionString: url, maxSessions: 1 });
  await admin.exec(`create database ${name}`);
  const db = await openPostgres({ connectionString: own.href });
  const closeSessions = db.close.bind(db);
  return Object.assign(db, {
    async close() {
      await closeSessions();
      await admin.exec(`drop database if exists ${name} with (force)`);
      await admin.close();
    },
  });
}

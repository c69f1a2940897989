import { inject } from 'vitest';
import type { Database } from '../src/db/database.ts';
import { openPostgres } from '../src/db/postgres.ts';
import { embeddedTestDatabase } from './embedded.ts';
import { postgresTestDatabase } from './postgres.ts';

/**
 * What a test database holds: nothing at all, the migrated schema, or the schema with the
 * published facts of `geodata/`.
 */
export type Content = 'empty' | 'schema' | 'facts';

/**
 * A database of the caller's own, on the engine under test (`TEST_DB`), ready in seconds because
 * it is a copy of one prepared before. Close it in `afterAll`.
 */
export function testDatabase(content: Content = 'facts'): Promise<Database> {
  const url = inject('postgresUrl');
  return url ? postgresTestDatabase(url, content) : embeddedTestDatabase(content);
}

/** Further sessions on the database of a test, as another server process would have. PostgreSQL only. */
export async function sameDatabase(db: Database): Promise<Database> {
  const [row] = await db.query<{ name: string }>('select current_database() as name');
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${row?.name}`;
  return openPostgres({ connectionString: url.href });
}

import { inject } from 'vitest';
import type { Database } from '../src/db/database.ts';
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

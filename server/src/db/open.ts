import type { Database } from './database.ts';
import { openEmbeddedFolder } from './embedded-folder.ts';
import { openPostgres } from './postgres.ts';

/** Where the data is: on a PostgreSQL server, or embedded in a folder. */
export interface DatabaseConfig {
  /** `postgres://...`; the embedded engine is used when it is missing. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded database. */
  readonly dataDir: string;
}

/**
 * Opens the database that the configuration names.
 *
 * @param onError told of sessions lost outside of any statement
 * @throws {DatabaseOpenError}
 */
export async function openDatabase(
  config: DatabaseConfig,
  onError?: (error: Error) => void,
): Promise<Database> {
  if (config.databaseUrl === undefined) return openEmbeddedFolder(config.dataDir);
  return openPostgres({ connectionString: config.databaseUrl, ...(onError ? { onError } : {}) });
}

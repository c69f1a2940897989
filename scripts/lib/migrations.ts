import { join } from 'node:path';
import { ROOT } from '../../server/src/config.ts';
import type { Database } from '../../server/src/db/database.ts';
import { MigrationError, migrate, readMigrations } from '../../server/src/db/migrate.ts';
import { Failure } from './steps.mjs';

/**
 * Applies the migrations of this version.
 *
 * @param onApply called with the file name before each
 * @returns the names of the files applied
 * @throws {Failure} with the file, the line and the cause
 */
export async function applyMigrations(
  db: Database,
  onApply?: (name: string) => void,
): Promise<string[]> {
  try {
    return await migrate(db, readMigrations(join(ROOT, 'migrations')), onApply);
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    throw new Failure(error.message, 'Nothing of that file was applied; the data is as it was.', {
      cause: error,
    });
  }
}

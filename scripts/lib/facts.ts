import { join } from 'node:path';
import { ROOT } from '../../server/src/config.ts';
import type { Database } from '../../server/src/db/database.ts';
import { recordSetup, setupFingerprint } from '../../server/src/db/setup-state.ts';
import { loadGeodata } from '../../server/src/geodata/load/index.ts';
import { fingerprint } from './fingerprint.ts';
import { Failure } from './steps.mjs';

/** The facts and everything that decides how they are loaded. */
const INPUTS = ['geodata', 'migrations', 'server/src/geodata', 'server/src/lib'];

/**
 * Real facts and samples never share a database.
 *
 * @throws {Failure} when the database holds the other kind
 */
export async function refuseMixing(db: Database, demo: boolean): Promise<void> {
  const [held] = await db.query<{ real: boolean; samples: boolean }>(
    `select exists (select from revision where not sample) as real,
      exists (select from revision where sample) as samples`,
  );
  if (demo && held?.real) {
    throw new Failure(
      'this database holds real facts, and --demo would add samples to them',
      'Start without --demo, or give the demo a DATABASE_URL or DATA_DIR of its own.',
    );
  }
  if (!demo && held?.samples) {
    throw new Failure(
      'this database was filled by --demo and holds samples',
      'Start with --demo, or use another DATABASE_URL or DATA_DIR.',
    );
  }
}

/**
 * Loads `geodata/` when it, or the way it is loaded, differs from the last time.
 *
 * @returns whether anything was loaded
 * @throws {Failure} see {@link refuseMixing}; the loader's own error when a table is broken
 */
export async function loadFacts(db: Database, demo: boolean): Promise<boolean> {
  await refuseMixing(db, demo);
  const print = `${demo ? 'demo ' : ''}${fingerprint(ROOT, INPUTS)}`;
  if ((await setupFingerprint(db, 'geodata')) === print) return false;
  await loadGeodata(db, { dir: join(ROOT, 'geodata'), actor: 'start', demo });
  await recordSetup(db, 'geodata', print);
  return true;
}

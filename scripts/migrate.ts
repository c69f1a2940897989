/** `npm run migrate`: brings the database named by the environment to this version's schema. */
import { loadConfig } from '../server/src/config.ts';
import { openDatabase } from '../server/src/db/open.ts';
import { knownFailure } from './lib/known-failure.ts';
import { applyMigrations } from './lib/migrations.ts';
import { explain, say, step } from './lib/steps.mjs';

try {
  const db = await openDatabase(loadConfig(process.env));
  try {
    await step('Migrations', async (note) => {
      const applied = await applyMigrations(db, note);
      note(applied.length > 0 ? `${applied.length} applied` : 'up to date');
    });
  } finally {
    await db.close();
  }
  say('The schema is up to date.');
} catch (error) {
  explain(knownFailure(error));
  process.exitCode = 1;
}

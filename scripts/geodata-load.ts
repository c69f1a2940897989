/**
 * `npm run geodata:load [-- --demo]`: brings the database of this installation to the facts in `geodata/`. While
 * the atlas is running on an embedded database, which one process alone can open, it is asked to load them.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, ConfigError, loadConfig, ROOT } from '../server/src/config.ts';
import { DatabaseOpenError } from '../server/src/db/errors.ts';
import { openDatabase } from '../server/src/db/open.ts';
import { GeodataLoadError, loadGeodata } from '../server/src/geodata/load/index.ts';
import { describeProblem } from '../server/src/geodata/read/problems.ts';
import { askRunningAtlas } from './lib/control.ts';
import { reportLines } from './lib/load-report.ts';
import { applyMigrations } from './lib/migrations.ts';
import { explain, Failure, say, step } from './lib/steps.mjs';

function readConfig(): Config {
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
    return loadConfig(process.env, { demo: values.demo });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint =
      error instanceof ConfigError
        ? 'Correct it, then load again.'
        : 'Known: npm run geodata:load [-- --demo].';
    throw new Failure(message.split('. ')[0] ?? message, hint, { cause: error });
  }
}

async function loadHere(config: Config): Promise<string[]> {
  const db = await step('Database', () => openDatabase(config));
  try {
    await step('Schema', async (note) => {
      const applied = await applyMigrations(db, note);
      note(applied.length > 0 ? `${applied.length} migrations applied` : 'up to date');
    });
    return await step('Facts', async (note) => {
      const dir = join(ROOT, 'geodata');
      const options = { dir, actor: 'operator', demo: config.demo, onProgress: note };
      const report = await loadGeodata(db, options);
      note(report.outcome === 'unchanged' ? 'up to date' : `revision ${report.revision}`);
      return reportLines(report);
    });
  } finally {
    await db.close();
  }
}

async function load(config: Config): Promise<string[]> {
  try {
    return await loadHere(config);
  } catch (error) {
    const isTaken = error instanceof DatabaseOpenError && error.reason === 'locked';
    const done = isTaken ? await askRunningAtlas(config.dataDir, 'load') : undefined;
    if (done === undefined) throw error;
    return [`The running atlas: ${done}.`];
  }
}

try {
  for (const line of await load(readConfig())) say(line);
} catch (error) {
  if (error instanceof GeodataLoadError) {
    for (const problem of error.problems) say(`  ${describeProblem(problem)}`);
  }
  explain(error);
  process.exitCode = 1;
}

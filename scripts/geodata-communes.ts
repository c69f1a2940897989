/**
 * `npm run geodata:communes -- <file.geojson>`: loads boundaries of communes that the operator has. Ends with 1
 * when a boundary could not be used.
 */
import { parseArgs } from 'node:util';
import { loadConfig } from '../server/src/config.ts';
import { openDatabase } from '../server/src/db/open.ts';
import { loadCommuneBoundaries } from '../server/src/geodata/communes/index.ts';
import { communeLines } from './lib/commune-report.ts';
import { applyMigrations } from './lib/migrations.ts';
import { explain, Failure, say, step } from './lib/steps.mjs';

async function load(): Promise<boolean> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new Failure('one GeoJSON file is needed', 'npm run geodata:communes -- communes.geojson');
  }
  const db = await step('Database', () => openDatabase(loadConfig(process.env)));
  try {
    await step('Schema', () => applyMigrations(db));
    const report = await step('Communes', async (note) => {
      const done = await loadCommuneBoundaries(db, { path, actor: 'operator' });
      note(`${done.loaded.length} boundaries`);
      return done;
    });
    for (const line of communeLines(report)) say(line);
    return report.rejected.length === 0 && report.loaded.length > 0;
  } finally {
    await db.close();
  }
}

try {
  if (!(await load())) process.exitCode = 1;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

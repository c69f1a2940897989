/**
 * `npm run geodata:check [-- --database postgres://...]`: loads `geodata/` into a database of its own and proves
 * what the atlas promises of it. The database is an embedded one in memory, or a temporary one on the given
 * PostgreSQL server. Ends with 1 when a proof fails.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../server/src/config.ts';
import { GeodataLoadError, loadGeodata } from '../server/src/geodata/load/index.ts';
import { describeProblem } from '../server/src/geodata/read/problems.ts';
import { readGeodata } from '../server/src/geodata/read/read.ts';
import { verify } from '../server/src/geodata/verify/index.ts';
import { applyMigrations } from './lib/migrations.ts';
import { proofLines } from './lib/proofs.ts';
import { explain, Failure, say, step } from './lib/steps.mjs';
import { openTemporaryDatabase } from './lib/temporary-database.ts';

const DIR = join(ROOT, 'geodata');

async function check(): Promise<boolean> {
  const { values } = parseArgs({ options: { database: { type: 'string' } } });
  const read = await readGeodata(DIR);
  if (!read.ok) {
    for (const problem of read.problems) say(`  ${describeProblem(problem)}`);
    throw new Failure(`${read.problems.length} faults in geodata/`, 'Correct the files.');
  }
  const db = await step('Database', () => openTemporaryDatabase(values.database));
  try {
    await step('Schema', () => applyMigrations(db));
    await step('Facts', async (note) => {
      const { zones } = await loadGeodata(db, { dir: DIR, actor: 'check', onProgress: note });
      note(`${zones} zones`);
    });
    const verification = await step('Proofs', () => verify(db, read.set));
    for (const line of proofLines(verification)) say(line);
    return verification.proofs.every(({ faults }) => faults.length === 0);
  } finally {
    await db.close();
  }
}

try {
  if (!(await check())) process.exitCode = 1;
} catch (error) {
  if (error instanceof GeodataLoadError) {
    for (const problem of error.problems) say(`  ${describeProblem(problem)}`);
  }
  explain(error);
  process.exitCode = 1;
}

/** `npm start`, once the packages are there: database, schema, facts, client, server. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, ConfigError, loadConfig, ROOT } from '../server/src/config.ts';
import type { Database } from '../server/src/db/database.ts';
import { openDatabase } from '../server/src/db/open.ts';
import { type RunningServer, serve } from '../server/src/server.ts';
import { buildClient, clientIsCurrent } from './lib/client-build.ts';
import { loadFacts } from './lib/facts.ts';
import { applyMigrations } from './lib/migrations.ts';
import { portFailure } from './lib/port.mjs';
import { explain, Failure, say, seconds, step } from './lib/steps.mjs';

/** How long a stop waits for work under way. What is cut off is done again at the next start. */
const STOP_TIMEOUT_MS = 8_000;

const running: { db?: Database; server?: RunningServer; stopping: boolean } = { stopping: false };

function readConfig(): Config {
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
    const config = loadConfig(process.env, { demo: values.demo });
    // On a terminal a line per request would bury the address; a log keeps them.
    const quiet = process.stdout.isTTY && !process.env.LOG_LEVEL;
    return quiet ? { ...config, logLevel: 'warn' } : config;
  } catch (error) {
    if (error instanceof ConfigError) {
      throw new Failure(error.message, 'Correct it, then start again.', { cause: error });
    }
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure(message.split('. ')[0] ?? message, 'Known: npm start [-- --demo].');
  }
}

async function prepare(config: Config): Promise<Database> {
  const db = await step('Database', async (note) => {
    const folder = relative(ROOT, config.dataDir);
    const where = folder.startsWith('..') ? config.dataDir : folder;
    note(config.databaseUrl === undefined ? `embedded PostGIS in ${where}` : 'PostgreSQL');
    return openDatabase(config, (error) => say(`Database session lost: ${error.message}`));
  });
  running.db = db;
  await step('Schema', async (note) => {
    const applied = await applyMigrations(db, note);
    note(applied.length > 0 ? `${applied.length} migrations applied` : 'up to date');
  });
  await step('Facts', async (note) => {
    note(config.demo ? 'loading, with samples' : 'loading');
    note((await loadFacts(db, config.demo)) ? 'loaded' : 'up to date');
  });
  await step('Client', async (note) => {
    if (clientIsCurrent(ROOT)) return note('up to date');
    note('building');
    await buildClient(ROOT);
    note('built');
  });
  return db;
}

async function stop(): Promise<void> {
  if (running.stopping) process.exit(130);
  running.stopping = true;
  const impatience = setTimeout(() => process.exit(0), STOP_TIMEOUT_MS);
  impatience.unref();
  await running.server?.close();
  await running.db?.close();
  say('Stopped.');
  process.exit(0);
}

async function start(): Promise<void> {
  say('KCN Atlas');
  const config = readConfig();
  const db = await prepare(config);
  const server = await serve(db, config).catch((error: unknown) => {
    throw portFailure(config.host, config.port, error);
  });
  running.server = server;
  const took = seconds(process.uptime() * 1000);
  say(`\n  Ready in ${took}: ${server.url}${config.demo ? '  (demo, with samples)' : ''}`);
  if (process.stdout.isTTY) say('  Ctrl-C stops it.\n');
}

process.on('SIGINT', stop).on('SIGTERM', stop);
try {
  await start();
} catch (error) {
  // A step that was cut off by a stop is no fault.
  if (!running.stopping) {
    explain(error);
    await running.db?.close().catch(() => undefined);
    process.exit(1);
  }
}

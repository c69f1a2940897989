/** `npm start`, once the packages are there: database, schema, facts, client, server. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, ConfigError, loadConfig, ROOT } from '../server/src/config.ts';
import type { Database } from '../server/src/db/database.ts';
import { openDatabase } from '../server/src/db/open.ts';
import { inviteFirstAdmin } from '../server/src/domains/people/invitations.ts';
import { type LoadReport, loadGeodata } from '../server/src/geodata/load/index.ts';
import { serve } from '../server/src/server.ts';
import { buildClient, clientIsCurrent } from './lib/client-build.ts';
import { serveCommands } from './lib/control.ts';
import { knownFailure } from './lib/known-failure.ts';
import { reportLines } from './lib/load-report.ts';
import { applyMigrations } from './lib/migrations.ts';
import { portFailure } from './lib/port.mjs';
import { explain, Failure, say, seconds, step } from './lib/steps.mjs';

/** How long a stop waits for work under way. What is cut off is done again at the next start. */
const STOP_TIMEOUT_MS = 8_000;

/** What a stop has to close, the latest first. */
const open: (() => Promise<void>)[] = [];
let stopping = false;

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

function loadFacts(db: Database, { demo }: Config, onProgress?: (step: string) => void) {
  const dir = join(ROOT, 'geodata');
  return loadGeodata(db, { dir, actor: 'start', demo, ...(onProgress ? { onProgress } : {}) });
}

function inWords({ outcome, zones, sample }: LoadReport): string {
  if (outcome === 'unchanged') return 'up to date';
  return `${zones} zones loaded${sample ? ', with samples' : ''}`;
}

async function prepare(config: Config): Promise<Database> {
  const db = await step('Database', async (note) => {
    const folder = relative(ROOT, config.dataDir);
    const where = folder.startsWith('..') ? config.dataDir : folder;
    note(config.databaseUrl === undefined ? `embedded PostGIS in ${where}` : 'PostgreSQL');
    return openDatabase(config, (error) => say(`Database session lost: ${error.message}`));
  });
  open.unshift(() => db.close());
  await step('Schema', async (note) => {
    const applied = await applyMigrations(db, note);
    note(applied.length > 0 ? `${applied.length} migrations applied` : 'up to date');
  });
  await step('Facts', async (note) => {
    note(inWords(await loadFacts(db, config, note)));
  });
  await step('Client', async (note) => {
    if (clientIsCurrent(ROOT)) return note('up to date');
    note('building');
    await buildClient(ROOT);
    note('built');
  });
  return db;
}

/** Lets `npm run geodata:load` reach an embedded database, which only this process can open. */
async function takeCommands(db: Database, config: Config): Promise<void> {
  if (config.databaseUrl !== undefined) return;
  const load = async () => reportLines(await loadFacts(db, config)).join('\n');
  try {
    open.unshift(await serveCommands(config.dataDir, { load }));
  } catch (error) {
    say(`  No commands are taken while it runs: ${error instanceof Error ? error.message : error}`);
  }
}

/** What tells how to become the first admin; nobody can sign in before. Nothing once there is one. */
async function firstAdminLine(db: Database, { publicUrl }: Config, url: string): Promise<string> {
  const link = await db.transaction((tx) => inviteFirstAdmin(tx, new Date()));
  if (!link) return '';
  // "Every address" is one to listen on, not one to open.
  const base = publicUrl ?? url.replace(/\/\/(0\.0\.0\.0|\[::\])(?=:)/, '//localhost');
  return `\n  To become the first admin, open within 24 hours: ${new URL(link.path, base)}`;
}

async function stop(): Promise<void> {
  if (stopping) process.exit(130);
  stopping = true;
  setTimeout(() => process.exit(0), STOP_TIMEOUT_MS).unref();
  for (const close of open) await close();
  say('Stopped.');
  process.exit(0);
}

async function start(): Promise<void> {
  say('KCN Atlas');
  const config = readConfig();
  const db = await prepare(config);
  await takeCommands(db, config);
  const server = await serve(db, config).catch((error: unknown) => {
    throw portFailure(config.host, config.port, error);
  });
  open.unshift(() => server.close());
  const admin = await firstAdminLine(db, config, server.url);
  const took = seconds(process.uptime() * 1000);
  say(`\n  Ready in ${took}: ${server.url}${config.demo ? '  (demo, with samples)' : ''}${admin}`);
  if (process.stdout.isTTY) say('  Ctrl-C stops it.\n');
}

process.on('SIGINT', stop).on('SIGTERM', stop);
try {
  await start();
} catch (error) {
  // A step that was cut off by a stop is no fault.
  if (!stopping) {
    explain(knownFailure(error));
    for (const close of open) await close().catch(() => undefined);
    process.exit(1);
  }
}

import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, buildApp } from '../src/app.ts';
import { type Config, loadConfig } from '../src/config.ts';
import { testDatabase } from './database.ts';

export interface TestAppOptions extends Partial<Pick<AppOptions, 'db' | 'now'>> {
  /** Settings that differ from the defaults. */
  readonly config?: Partial<Config>;
}

/** Whether a client was built here before makes no difference. */
const NO_CLIENT = join(import.meta.dirname, 'no-client');

/**
 * The whole server, without a client, on a test database of its own with the published facts, or on the given one;
 * nothing is logged and nothing limits the rate. Closing it closes a database of its own.
 */
export async function buildTestApp({
  db,
  now,
  config,
}: TestAppOptions = {}): Promise<FastifyInstance> {
  const database = db ?? (await testDatabase());
  const app = await buildApp({
    db: database,
    config: { ...loadConfig({ RATE_LIMIT_MAX: '1000000' }), clientDir: NO_CLIENT, ...config },
    logger: false,
    ...(now ? { now } : {}),
  });
  if (!db) app.addHook('onClose', () => database.close());
  await app.ready();
  return app;
}

import type { FastifyServerOptions } from 'fastify';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';

/** A server that answers. */
export interface RunningServer {
  /** `http://host:port`, with the port the system chose when the configuration says 0. */
  readonly url: string;
  /** Finishes the requests under way, takes no new ones. The database stays open. */
  close(): Promise<void>;
}

/**
 * Listens with the app on the configured address.
 *
 * @throws {Error} with `code` EADDRINUSE and the like when the address cannot be had
 */
export async function serve(
  db: Database,
  config: Config,
  logger?: FastifyServerOptions['logger'],
): Promise<RunningServer> {
  const app = await buildApp({ db, config, ...(logger === undefined ? {} : { logger }) });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { url: `http://${host}:${port}`, close: () => app.close() };
}

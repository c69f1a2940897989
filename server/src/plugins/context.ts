import fp from 'fastify-plugin';
import type { Config } from '../config.ts';
import type { Database, Queryable } from '../db/database.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly config: Config;
    /** For reads: every statement has the time limit of a request. */
    readonly db: Queryable;
    readonly dbKind: Database['kind'];
    /** The present instant; a test may hold it still. */
    readonly now: () => Date;
  }
}

export interface ContextOptions {
  readonly config: Config;
  readonly db: Database;
  readonly now: () => Date;
}

/** What every domain works with. */
export const contextPlugin = fp<ContextOptions>(
  async (app, { config, db, now }) => {
    const limit = { timeoutMs: config.queryTimeoutMs };
    const limited: Queryable = {
      query: (statement, params, options) => db.query(statement, params, { ...limit, ...options }),
      exec: (script) => db.exec(script),
    };
    app.decorate('config', config);
    app.decorate('db', limited);
    app.decorate('dbKind', db.kind);
    app.decorate('now', now);
  },
  { name: 'context' },
);

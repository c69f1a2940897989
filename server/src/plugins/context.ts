import fp from 'fastify-plugin';
import type { Config } from '../config.ts';
import type { Database, Queryable } from '../db/database.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly config: Config;
    /** Every statement, inside a transaction too, has the time limit of a request. */
    readonly db: RequestDatabase;
    readonly dbKind: Database['kind'];
    /** The present instant; a test may hold it still. */
    readonly now: () => Date;
  }
}

/** What a request may ask of the database. */
type RequestDatabase = Queryable & Pick<Database, 'transaction' | 'listen'>;

export interface ContextOptions {
  readonly config: Config;
  readonly db: Database;
  readonly now: () => Date;
}

/** The same statements, none of which may run longer than a request. */
function limited(db: Queryable, timeoutMs: number): Queryable {
  return {
    query: (statement, params, options) => db.query(statement, params, { timeoutMs, ...options }),
    exec: (script) => db.exec(script),
  };
}

/** What every domain works with. */
export const contextPlugin = fp<ContextOptions>(
  async (app, { config, db, now }) => {
    const { queryTimeoutMs } = config;
    app.decorate('config', config);
    app.decorate('db', {
      ...limited(db, queryTimeoutMs),
      transaction: (run, options) =>
        db.transaction((tx) => run(limited(tx, queryTimeoutMs)), options),
      listen: (channel, callback) => db.listen(channel, callback),
    });
    app.decorate('dbKind', db.kind);
    app.decorate('now', now);
  },
  { name: 'context' },
);

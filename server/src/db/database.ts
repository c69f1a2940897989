import type { Sql } from './sql.ts';

/** How long, and how, one statement may run. */
export interface QueryOptions {
  /**
   * Milliseconds the statement itself may run (time spent waiting for a free session does not
   * count). When it is over the promise rejects with {@link DatabaseError} `57014`. Leave it out
   * for no limit.
   */
  readonly timeoutMs?: number;
}

export interface TransactionOptions {
  /** Default `read committed`. Use `repeatable read` when several reads must see one state. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
}

/** What can run statements: a database, or a transaction of it. */
export interface Queryable {
  /**
   * Runs one statement and returns its rows. `params` bind `$1`, `$2` ... of a plain string or of
   * a file read by `loadSql`; a fragment built by the `sql` tag brings its own.
   *
   * Values arrive the same from both engines: `numeric`, `int8` and floats as numbers; `date` as
   * `YYYY-MM-DD`; `timestamptz` as ISO 8601 in UTC; `json`/`jsonb` parsed; arrays as arrays; any
   * other type, ranges included, as PostgreSQL's own text. Bound values: arrays become PostgreSQL
   * arrays, other objects JSON (stringify an array yourself for a `jsonb` parameter), `Date` ISO
   * text, `undefined` NULL.
   *
   * @throws {DatabaseError} with the SQLSTATE in `code`.
   */
  query<T extends object>(
    statement: string | Sql,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<T[]>;
  /** Runs a script of several statements without values (migrations, set-up). */
  exec(script: string): Promise<void>;
}

/**
 * The one door to the data, the same before PostgreSQL and before the embedded engine. The
 * dialect is PostgreSQL 15 with PostGIS 3.3.
 */
export interface Database extends Queryable {
  readonly kind: 'embedded' | 'postgres';
  /**
   * Runs `run` inside one transaction: committed when it resolves, rolled back when it rejects.
   * Inside, use the given `tx` only: calling the database itself there would wait for ever on a
   * single session, so it throws at once on both engines.
   */
  transaction<T>(run: (tx: Queryable) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Calls `callback` with the payload of every `NOTIFY channel`. After a lost connection has been
   * restored it is called once with an empty payload, since notices may have been missed: an
   * empty payload means "look again".
   *
   * @param channel lower case letters, digits and `_` only
   * @returns a function that stops listening
   */
  listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
  /** Ends every session; waits for statements under way. Safe to call twice. */
  close(): Promise<void>;
}

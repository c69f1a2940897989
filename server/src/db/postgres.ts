import pg from 'pg';
import type { Database, Queryable, QueryOptions, TransactionOptions } from './database.ts';
import { DatabaseError, DatabaseOpenError, errorFields, rolledBack, SQLSTATE } from './errors.ts';
import { OpenTransaction, type TransactionSession } from './open-transaction.ts';
import { PostgresListener } from './postgres-listener.ts';
import { beginStatement, SESSION_TIME_ZONE } from './session.ts';
import type { Sql } from './sql.ts';
import { statementOf } from './sql.ts';
import { TransactionGuard } from './transaction-guard.ts';
import { encodeValue, parserOf } from './values.ts';

export interface PostgresOptions {
  readonly connectionString: string;
  /** Most sessions at once, 10 by default. */
  readonly maxSessions?: number;
  /** Called when a session is lost outside of any statement. */
  readonly onError?: (error: Error) => void;
}

/** Opens PostgreSQL + PostGIS through a pool and proves that it answers. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const database = new PostgresDatabase(options);
  try {
    const [facts] = await database.query<ServerFacts>(SERVER_FACTS);
    if (facts) refuseUnusable(facts);
  } catch (error) {
    await database.close();
    if (error instanceof DatabaseOpenError) throw error;
    throw new DatabaseOpenError(
      'unreachable',
      `PostgreSQL cannot be reached: ${error instanceof Error ? error.message : error}`,
      'Check DATABASE_URL and that the server is running.',
      { cause: error },
    );
  }
  return database;
}

const OLDEST_VERSION = 150_000;

interface ServerFacts {
  readonly version: number;
  readonly postgis: boolean;
  readonly vietnamese: boolean;
}

const SERVER_FACTS = `
  select current_setting('server_version_num')::int as version,
    exists (select from pg_available_extensions where name = 'postgis') as postgis,
    getdatabaseencoding() = 'UTF8' and lower('Đ') = 'đ' as vietnamese`;

function refuseUnusable({ version, postgis, vietnamese }: ServerFacts): void {
  if (version < OLDEST_VERSION) {
    throw new DatabaseOpenError(
      'unusable',
      `PostgreSQL ${Math.floor(version / 10_000)} is too old`,
      'Use PostgreSQL 15 or newer.',
    );
  }
  if (!postgis) {
    throw new DatabaseOpenError(
      'unusable',
      'the PostgreSQL server has no PostGIS',
      'Install PostGIS 3.3 or newer on the database server.',
    );
  }
  // Otherwise names would be searched and sorted wrongly, in silence.
  if (!vietnamese) {
    throw new DatabaseOpenError(
      'unusable',
      'the locale of the database knows no Vietnamese letters (lower case of Đ)',
      "Create it with: create database atlas template template0 encoding 'UTF8' locale 'C.UTF-8'.",
    );
  }
}

/** A failed statement in the common form; other errors (a lost socket) as connection failures. */
function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const message = error instanceof Error ? error.message || error.name : String(error);
  const fields = errorFields(error) ?? { code: SQLSTATE.connectionFailure };
  return new DatabaseError(message, fields, { cause: error });
}

async function run(client: pg.ClientBase, text: string, values: readonly unknown[] = []) {
  try {
    return await client.query<object>({ text, values: values.map(encodeValue) });
  } catch (error) {
    throw toDatabaseError(error);
  }
}

/** Runs a script through the simple protocol, which takes several statements. */
async function runScript(client: pg.ClientBase, script: string): Promise<pg.QueryResult> {
  try {
    return await client.query(script);
  } catch (error) {
    throw toDatabaseError(error);
  }
}

class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly #pool: pg.Pool;
  readonly #listener: PostgresListener;
  readonly #guard = new TransactionGuard();
  /** What each session's statement_timeout was last set to, to set it only when it changes. */
  readonly #timeouts = new WeakMap<pg.ClientBase, number>();
  #closing: Promise<void> | undefined;

  constructor(options: PostgresOptions) {
    const config: pg.ClientConfig = {
      connectionString: options.connectionString,
      application_name: 'kcn-atlas',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      // Statements here take milliseconds; compiling one with geography in it takes seconds.
      options: `-c jit=off -c TimeZone=${SESSION_TIME_ZONE} -c DateStyle=ISO -c client_min_messages=warning`,
      types: { getTypeParser: (oid: number) => parserOf(oid) },
    };
    const onError = options.onError ?? (() => undefined);
    this.#pool = new pg.Pool({ ...config, max: options.maxSessions ?? 10 });
    // Without a listener a session lost while idle would end the process.
    this.#pool.on('error', onError);
    this.#listener = new PostgresListener(() => new pg.Client(config), onError);
  }

  async query<T extends object>(
    statement: string | Sql,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<T[]> {
    this.#guard.refuseInside();
    const { text, values } = statementOf(statement, params);
    return this.#withClient(async (client) => {
      const timeout = Math.ceil(options?.timeoutMs ?? 0);
      if (timeout !== (this.#timeouts.get(client) ?? 0)) {
        await run(client, `set statement_timeout = ${timeout}`);
        this.#timeouts.set(client, timeout);
      }
      return (await run(client, text, values)).rows as T[];
    });
  }

  async exec(script: string): Promise<void> {
    this.#guard.refuseInside();
    await this.#withClient((client) => runScript(client, script));
  }

  async transaction<T>(
    job: (tx: Queryable) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    this.#guard.refuseInside();
    return this.#withClient(async (client) => {
      const tx = new OpenTransaction(transactionSession(client));
      await runScript(client, `${beginStatement(options)}; set local statement_timeout = 0`);
      try {
        const result = await this.#guard.run(() => job(tx));
        await tx.finish();
        const { command } = await runScript(client, 'commit');
        if (command === 'ROLLBACK') throw rolledBack();
        return result;
      } catch (error) {
        await tx.finish();
        await runScript(client, 'rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>> {
    return this.#listener.listen(channel, callback);
  }

  close(): Promise<void> {
    this.#closing ??= Promise.all([this.#listener.close(), this.#pool.end()]).then(() => undefined);
    return this.#closing;
  }

  async #withClient<T>(job: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw toDatabaseError(error);
    });
    let broken = false;
    try {
      return await job(client);
    } catch (error) {
      broken = error instanceof DatabaseError && /^(08|57P)/.test(error.code);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Statements inside BEGIN ... COMMIT, whose time limit ends with the transaction. */
function transactionSession(client: pg.ClientBase): TransactionSession {
  let timeout = 0;
  return {
    async query(text, values, options) {
      const wanted = Math.ceil(options?.timeoutMs ?? 0);
      if (wanted !== timeout) {
        await run(client, `set local statement_timeout = ${wanted}`);
        timeout = wanted;
      }
      return (await run(client, text, values)).rows;
    },
    exec: (script) => runScript(client, script),
  };
}

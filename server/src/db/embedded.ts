import { channelName, Listeners } from './channel.ts';
import type { Database, Queryable, QueryOptions, TransactionOptions } from './database.ts';
import type { WorkerSetup } from './embedded-protocol.ts';
import { EmbeddedSession } from './embedded-session.ts';
import { rolledBack } from './errors.ts';
import { Mutex } from './mutex.ts';
import { OpenTransaction } from './open-transaction.ts';
import { beginStatement } from './session.ts';
import type { Sql } from './sql.ts';
import { statementOf } from './sql.ts';
import { TransactionGuard } from './transaction-guard.ts';
import { encodeValue } from './values.ts';

/**
 * PostgreSQL + PostGIS compiled to WebAssembly, in a worker thread: one session, so everything
 * waits in one queue. A thread that ended (a statement over its time, a crash) is started again
 * for the next call; an in-memory database then begins from its dump again.
 */
export class EmbeddedDatabase implements Database {
  readonly kind = 'embedded';
  readonly #setup: WorkerSetup;
  readonly #onClose: () => Promise<void>;
  readonly #queue = new Mutex();
  readonly #guard = new TransactionGuard();
  readonly #listeners = new Listeners();
  #session: EmbeddedSession | undefined;
  #closing: Promise<void> | undefined;

  private constructor(setup: WorkerSetup, onClose: () => Promise<void>) {
    this.#setup = setup;
    this.#onClose = onClose;
  }

  /** Starts the engine. `onClose` runs after it has stopped. */
  static async open(
    setup: WorkerSetup,
    onClose: () => Promise<void> = async () => undefined,
  ): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(setup, onClose);
    await database.#start();
    return database;
  }

  async query<T extends object>(
    statement: string | Sql,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<T[]> {
    const { text, values } = statementOf(statement, params);
    const rows = await this.#exclusive((session) => query(session, text, values, options));
    return rows as T[];
  }

  async exec(script: string): Promise<void> {
    await this.#exclusive((session) => session.call({ do: 'exec', script }));
  }

  async transaction<T>(
    job: (tx: Queryable) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.#exclusive(async (session) => {
      const tx = new OpenTransaction({
        query: (text, values, limits) => query(session, text, values, limits),
        exec: (script) => session.call({ do: 'exec', script }),
      });
      await session.call({ do: 'exec', script: beginStatement(options) });
      try {
        const result = await this.#guard.run(() => job(tx));
        await tx.finish();
        const { command } = await session.call({ do: 'exec', script: 'commit' });
        if (command === 'ROLLBACK') throw rolledBack();
        return result;
      } catch (error) {
        await tx.finish();
        if (!session.ended) await session.call({ do: 'exec', script: 'rollback' });
        throw error;
      }
    });
  }

  async listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>> {
    const name = channelName(channel);
    if (this.#listeners.add(name, callback)) await this.exec(`listen ${name}`);
    return async () => {
      if (this.#listeners.remove(name, callback) && !this.#closing) {
        await this.exec(`unlisten ${name}`);
      }
    };
  }

  /** The whole data folder as tar, to open an in-memory copy from. */
  async dump(): Promise<Uint8Array> {
    const { bytes } = await this.#exclusive((session) => session.call({ do: 'dump' }));
    return bytes ?? new Uint8Array();
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.run(async () => {
      try {
        await this.#session?.close();
      } finally {
        await this.#onClose();
      }
    });
    return this.#closing;
  }

  /** Runs `job` alone on a living session. */
  async #exclusive<T>(job: (session: EmbeddedSession) => Promise<T>): Promise<T> {
    this.#guard.refuseInside();
    if (this.#closing) throw new Error('the database is closed');
    return this.#queue.run(async () => {
      const session = this.#session?.ended === false ? this.#session : await this.#start();
      return job(session);
    });
  }

  async #start(): Promise<EmbeddedSession> {
    const session = await EmbeddedSession.start(this.#setup, (channel, payload) =>
      this.#listeners.notify(channel, payload),
    );
    for (const channel of this.#listeners.channels) {
      await session.call({ do: 'exec', script: `listen ${channel}` });
    }
    this.#session = session;
    return session;
  }
}

async function query(
  session: EmbeddedSession,
  text: string,
  values: readonly unknown[],
  options?: QueryOptions,
): Promise<object[]> {
  const { rows = [] } = await session.call(
    { do: 'query', text, values: values.map(encodeValue) },
    options?.timeoutMs,
  );
  return rows;
}

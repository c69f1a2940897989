import type { Queryable, QueryOptions } from './database.ts';
import { Mutex } from './mutex.ts';
import type { Sql } from './sql.ts';
import { statementOf } from './sql.ts';

/** What a transaction needs of the session it runs on. */
export interface TransactionSession {
  query(text: string, values: readonly unknown[], options?: QueryOptions): Promise<object[]>;
  exec(script: string): Promise<unknown>;
}

/** The `tx` of both engines: statements one by one, and none once the transaction is over. */
export class OpenTransaction implements Queryable {
  #over = false;
  /** Statements asked for at once take turns: a session runs one, and each has its own time. */
  readonly #queue = new Mutex();
  readonly #session: TransactionSession;

  constructor(session: TransactionSession) {
    this.#session = session;
  }

  async query<T extends object>(
    statement: string | Sql,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<T[]> {
    const { text, values } = statementOf(statement, params);
    return (await this.#run(() => this.#session.query(text, values, options))) as T[];
  }

  async exec(script: string): Promise<void> {
    await this.#run(() => this.#session.exec(script));
  }

  /** Takes no more statements and waits for those already asked for. */
  async finish(): Promise<void> {
    this.#over = true;
    await this.#queue.run(async () => undefined);
  }

  async #run<T>(statement: () => Promise<T>): Promise<T> {
    if (this.#over) throw new Error('the transaction is over');
    return this.#queue.run(statement);
  }
}

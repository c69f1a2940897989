import type { Database, Queryable, QueryOptions, TransactionOptions } from '../src/db/database.ts';
import type { Sql } from '../src/db/sql.ts';

/** A database as one borrower has it: closing gives it back, with nothing of the borrower's listening. */
export class LentDatabase implements Database {
  readonly kind: Database['kind'];
  readonly #owned: Database;
  readonly #giveBack: () => Promise<void>;
  readonly #stops = new Set<() => Promise<void>>();
  #closing: Promise<void> | undefined;

  constructor(owned: Database, giveBack: () => Promise<void>) {
    this.kind = owned.kind;
    this.#owned = owned;
    this.#giveBack = giveBack;
  }

  async query<T extends object>(
    statement: string | Sql,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<T[]> {
    return this.#open().query<T>(statement, params, options);
  }

  async exec(script: string): Promise<void> {
    return this.#open().exec(script);
  }

  async transaction<T>(
    run: (tx: Queryable) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T> {
    return this.#open().transaction(run, options);
  }

  async listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>> {
    const stop = await this.#open().listen(channel, callback);
    const stopOnce = async () => {
      if (this.#stops.delete(stopOnce)) await stop();
    };
    this.#stops.add(stopOnce);
    return stopOnce;
  }

  close(): Promise<void> {
    this.#closing ??= this.#return();
    return this.#closing;
  }

  async #return(): Promise<void> {
    for (const stop of [...this.#stops]) await stop();
    await this.#giveBack();
  }

  #open(): Database {
    if (this.#closing) throw new Error('the database is closed');
    return this.#owned;
  }
}

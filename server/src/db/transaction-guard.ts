import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Knows whether code runs inside a transaction of a given database. There, a query on the
 * database itself would wait for ever on the embedded engine's only session and silently leave
 * the transaction on PostgreSQL: a mistake that must be loud on both.
 */
export class TransactionGuard {
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>();

  /** Runs `job` as the inside of a transaction; code it leaves running is outside afterwards. */
  async run<T>(job: () => Promise<T>): Promise<T> {
    const state = { open: true };
    try {
      return await this.#inside.run(state, job);
    } finally {
      state.open = false;
    }
  }

  /** @throws {Error} inside a transaction of this database */
  refuseInside(): void {
    if (this.#inside.getStore()?.open) {
      throw new Error('inside a transaction use the tx object it gives you, not the database');
    }
  }
}

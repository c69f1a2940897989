import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { channelName, Listeners } from './channel.ts';

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/** LISTEN on a session of its own, connected on first use and again whenever it is lost. */
export class PostgresListener {
  readonly #listeners = new Listeners();
  readonly #newClient: () => pg.Client;
  readonly #onError: (error: Error) => void;
  readonly #stop = new AbortController();
  #client: Promise<pg.Client> | undefined;

  constructor(newClient: () => pg.Client, onError: (error: Error) => void) {
    this.#newClient = newClient;
    this.#onError = onError;
  }

  async listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>> {
    const name = channelName(channel);
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    const client = await this.#client;
    if (this.#listeners.add(name, callback)) await client.query(`listen ${name}`);
    return async () => {
      if (!this.#listeners.remove(name, callback) || this.#stop.signal.aborted) return;
      await (await this.#client)?.query(`unlisten ${name}`);
    };
  }

  async close(): Promise<void> {
    this.#stop.abort();
    const client = await this.#client?.catch(() => undefined);
    await client?.end();
  }

  /** Connects and listens to every channel that has listeners. */
  async #connect(): Promise<pg.Client> {
    const client = this.#newClient();
    client.on('notification', ({ channel, payload }) => {
      this.#listeners.notify(channel, payload ?? '');
    });
    client.on('error', this.#onError);
    try {
      await client.connect();
      for (const channel of this.#listeners.channels) await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => {
      if (!this.#stop.signal.aborted) this.#client = this.#reconnect();
    });
    return client;
  }

  async #reconnect(): Promise<pg.Client> {
    for (let delay = FIRST_RETRY_MS; ; delay = Math.min(delay * 2, LONGEST_RETRY_MS)) {
      await wait(delay, undefined, { signal: this.#stop.signal });
      try {
        const client = await this.#connect();
        for (const channel of this.#listeners.channels) this.#listeners.notify(channel, '');
        return client;
      } catch (error) {
        this.#onError(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }
}

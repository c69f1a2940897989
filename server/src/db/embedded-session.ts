import { Worker } from 'node:worker_threads';
import type {
  WorkerCommand,
  WorkerFailure,
  WorkerReply,
  WorkerResult,
  WorkerSetup,
} from './embedded-protocol.ts';
import { DatabaseError, SQLSTATE } from './errors.ts';

/** Failures travel as data and are thrown by the waiting call, whose stack shows who asked. */
type Outcome = { readonly result: WorkerResult } | { readonly failure: WorkerFailure };

function errorOf({ message, fields }: WorkerFailure): Error {
  return fields ? new DatabaseError(message, fields) : new Error(message);
}

/** One life of the embedded engine: a thread from its start to its end. */
export class EmbeddedSession {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  #nextId = 1;
  #ended: Error | undefined;

  private constructor(worker: Worker, onNotify: (channel: string, payload: string) => void) {
    this.#worker = worker;
    worker.on('message', (message: WorkerReply) => {
      if (message.event === 'notify') onNotify(message.channel, message.payload);
      if (message.event === 'done') this.#settle(message.id, message);
      if (message.event === 'error') this.#settle(message.id, message);
    });
    worker.on('error', (error) => this.#end(error));
    worker.on('exit', () => this.#end(new Error('the embedded database stopped')));
  }

  /**
   * Starts the engine: about 10 s for a new folder, 2-5 s for an existing one.
   *
   * @throws {Error} with the engine's own words when it cannot open the folder
   */
  static async start(
    setup: WorkerSetup,
    onNotify: (channel: string, payload: string) => void,
  ): Promise<EmbeddedSession> {
    const worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), {
      execArgv: [],
      workerData: setup,
    });
    const session = new EmbeddedSession(worker, onNotify);
    try {
      await new Promise<void>((resolve, reject) => {
        worker.once('message', (message: WorkerReply) => {
          if (message.event === 'failed') reject(errorOf(message.failure));
          else resolve();
        });
        worker.once('error', reject);
        worker.once('exit', () =>
          reject(new Error('the embedded database stopped while starting')),
        );
      });
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    return session;
  }

  /** Whether the thread is gone: every further call would reject. */
  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Has the engine do one thing.
   *
   * @param timeoutMs when it is over the whole session ends, and this call rejects with 57014
   * @throws {DatabaseError}
   */
  async call(command: WorkerCommand, timeoutMs?: number): Promise<WorkerResult> {
    if (this.#ended) throw errorOf(lost(this.#ended));
    const id = this.#nextId++;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            this.#settle(id, { failure: overTime(timeoutMs) });
            this.#end(new Error('a statement ran over its time'));
          }, timeoutMs);
    try {
      const outcome = await new Promise<Outcome>((resolve) => {
        this.#waiting.set(id, resolve);
        this.#worker.postMessage({ ...command, id });
      });
      if ('failure' in outcome) throw errorOf(outcome.failure);
      return outcome.result;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Shuts the engine down in order, waiting for the thread to end. */
  async close(): Promise<void> {
    if (!this.#ended) await this.call({ do: 'close' });
    await this.kill();
  }

  /** Ends the thread at once; PostgreSQL recovers its folder at the next start. */
  async kill(): Promise<void> {
    this.#end(new Error('the embedded database was closed'));
    await this.#worker.terminate();
  }

  #settle(id: number, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = reason;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { failure: lost(reason) });
    void this.#worker.terminate();
  }
}

function lost(cause: Error): WorkerFailure {
  return { message: cause.message, fields: { code: SQLSTATE.connectionFailure } };
}

function overTime(timeoutMs: number): WorkerFailure {
  return {
    message: `the statement was ended after ${timeoutMs} ms`,
    fields: { code: SQLSTATE.queryCanceled },
  };
}

import type { Database, Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import { REVISION_CHANNEL } from '../../lib/revision.ts';

const REVISIONS = loadSql(import.meta.url, 'revisions.sql');

/** Revisions that whoever was away may still catch up with. */
export const REVISIONS_KEPT = 500;

/** A revision that changed more zones names none. */
const MOST_ZONES = 50;

/** After a read that failed, milliseconds until the next. */
const RETRY_MS = 2000;

/** What an open map is told of one revision. */
export interface RevisionEvent {
  readonly revision: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly kind: string;
  /** Empty when more changed than are named: then anything may have. */
  readonly zones: readonly { readonly id: number; readonly slug: string }[];
}

type Source = Queryable & Pick<Database, 'listen'>;

/**
 * The newest revisions, kept in memory: however many maps are open, and however many come back at once, each new
 * revision is read once by each server process.
 */
export class RevisionFeed {
  readonly #db: Source;
  readonly #onEvents: (events: readonly RevisionEvent[]) => void;
  readonly #onError: (error: unknown) => void;
  #kept: RevisionEvent[] = [];
  /** The newest revision that is no longer kept. */
  #forgotten = 0;
  #started: Promise<void> | undefined;
  #stopListening: (() => Promise<void>) | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * @param onEvents told every new revision once, in order
   * @param onError told of a read that failed and will be tried again
   */
  constructor(
    db: Source,
    onEvents: (events: readonly RevisionEvent[]) => void,
    onError: (error: unknown) => void,
  ) {
    this.#db = db;
    this.#onEvents = onEvents;
    this.#onError = onError;
  }

  /** The newest revision known here; 0 while there is none. */
  get latest(): number {
    return this.#kept.at(-1)?.revision ?? this.#forgotten;
  }

  /** Begins to listen, on first use only. */
  start(): Promise<void> {
    this.#started ??= this.#listen().catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }

  /** Makes sure of a revision that was read from another process, ahead of the notice to this one. */
  async expect(revision: number): Promise<void> {
    if (revision > this.latest) await this.#look();
  }

  /**
   * What came after a revision, or undefined when that is more than is kept, or when the revision is none of this
   * database: whoever asks has to read everything again.
   */
  after(revision: number): readonly RevisionEvent[] | undefined {
    if (revision > this.latest || revision < this.#forgotten) return undefined;
    return this.#kept.filter((event) => event.revision > revision);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#started?.catch(() => undefined);
    await this.#stopListening?.();
    await this.#reading?.catch(() => undefined);
  }

  async #listen(): Promise<void> {
    this.#stopListening ??= await this.#db.listen(REVISION_CHANNEL, () => this.#lookSoon());
    await this.#look();
  }

  #lookSoon(): void {
    this.#look().catch((error: unknown) => {
      if (this.#closed) return;
      this.#onError(error);
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.#lookSoon(), RETRY_MS).unref();
    });
  }

  /** Reads what is new. Notices that arrive meanwhile make it look once more. */
  #look(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      // One more than is kept tells which one is forgotten.
      const events = await this.#db.query<RevisionEvent>(
        REVISIONS.bind(this.latest, REVISIONS_KEPT + 1, MOST_ZONES),
      );
      this.#kept.push(...events);
      const gone = this.#kept.splice(0, Math.max(0, this.#kept.length - REVISIONS_KEPT));
      this.#forgotten = gone.at(-1)?.revision ?? this.#forgotten;
      if (events.length > 0) this.#onEvents(events);
    }
  }
}

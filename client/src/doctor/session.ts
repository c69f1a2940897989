import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Layer } from './layer.ts';
import { MOST_BYTES } from './limits.ts';
import type { Answer, Opened, Request } from './protocol.ts';
import { tooLarge } from './read/refusal.ts';
import type { Context, Diagnosis, Finding, Fix, Progress, Staged } from './types.ts';

/** Without a sign of life for so long, a worker is given up. */
const SILENCE_MS = 120_000;

/** Why a session has ended before it answered. */
export type Ending =
  /** By the person, or because the panel was closed. */
  | 'cancelled'
  | 'silent'
  /** The worker fell over: too little memory, or a fault of ours. */
  | 'broken';

/** What comes of a request: its result, or how the session ended. */
export type Outcome<T> = { readonly ok: T } | { readonly ended: Ending };

export type OpenOutcome = Outcome<Opened> | { readonly refused: Finding };

/** The part of a worker that a session needs; tests stand in for it. */
export interface WorkerLike {
  postMessage(message: Request, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface SessionOptions {
  readonly onProgress?: Progress;
  readonly startWorker?: () => WorkerLike;
  readonly fetchWasm?: () => Promise<ArrayBuffer>;
}

const startDoctor = (): WorkerLike =>
  new Worker(new URL('./doctor.worker.ts', import.meta.url), { type: 'module', name: 'doctor' });

/** The worker may fetch nothing, so the page brings it SQLite. */
const fetchSqlite = async () => (await fetch(wasmUrl)).arrayBuffer();

type Waiting = (answer: Answer | { readonly ended: Ending }) => void;

/**
 * One file at the doctor's, seen from the page. Each file gets a worker of its own; `close` ends it whatever it is
 * doing, and everything still waited for is answered with `ended`.
 */
export class DoctorSession {
  readonly #options: Required<SessionOptions>;
  #worker: WorkerLike | undefined;
  #opening: Waiting | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor({
    onProgress = () => {},
    startWorker = startDoctor,
    fetchWasm = fetchSqlite,
  }: SessionOptions = {}) {
    this.#options = { onProgress, startWorker, fetchWasm };
  }

  /** Opens a file; one that is too large is refused by its size, before a byte of it is read. */
  async open(file: File): Promise<OpenOutcome> {
    if (file.size > MOST_BYTES) return { refused: tooLarge(file.size).finding };
    const worker = this.#start();
    const opened = this.#opened();
    try {
      const wasm = (await isSqlite(file)) ? await this.#options.fetchWasm() : undefined;
      if (worker === this.#worker) {
        if (wasm) worker.postMessage({ type: 'open', file, wasm }, [wasm]);
        else worker.postMessage({ type: 'open', file }, []);
      }
    } catch {
      // The file is gone from the disk, or the network from the page.
      if (worker === this.#worker) this.#end('broken');
    }
    return opened;
  }

  /** Opens pasted text as if it were a file of that name. */
  openText(text: string, name: string): Promise<OpenOutcome> {
    const size = new Blob([text]).size;
    if (size > MOST_BYTES) return Promise.resolve({ refused: tooLarge(size).finding });
    const worker = this.#start();
    const opened = this.#opened();
    worker.postMessage({ type: 'text', text, name }, []);
    return opened;
  }

  async diagnose(fixes: readonly Fix[], context: Context): Promise<Outcome<Diagnosis>> {
    const answer = await this.#ask('diagnose', fixes, context);
    if ('ended' in answer) return answer;
    return answer.type === 'diagnosis' ? { ok: answer.diagnosis } : { ended: 'broken' };
  }

  async stage(fixes: readonly Fix[], context: Context): Promise<Outcome<Staged>> {
    const answer = await this.#ask('stage', fixes, context);
    if ('ended' in answer) return answer;
    return answer.type === 'staged' ? { ok: answer.staged } : { ended: 'broken' };
  }

  /** The file as a layer of many polygons. */
  async layer(fixes: readonly Fix[], context: Context): Promise<Outcome<Layer>> {
    const answer = await this.#ask('layer', fixes, context);
    if ('ended' in answer) return answer;
    return answer.type === 'layer' ? { ok: answer.layer } : { ended: 'broken' };
  }

  close(): void {
    this.#end('cancelled');
  }

  #start(): WorkerLike {
    this.#end('cancelled');
    const worker = this.#options.startWorker();
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#take(data);
    worker.onerror = () => this.#end('broken');
    return worker;
  }

  #opened(): Promise<OpenOutcome> {
    return new Promise((resolve) => {
      this.#opening = (answer) => {
        if ('ended' in answer) resolve(answer);
        else if (answer.type === 'opened') {
          resolve({ ok: { format: answer.format, vertices: answer.vertices } });
        } else resolve(answer.type === 'refused' ? { refused: answer.finding } : BROKEN);
      };
      this.#listen();
    });
  }

  #ask(
    type: 'diagnose' | 'stage' | 'layer',
    fixes: readonly Fix[],
    context: Context,
  ): Promise<Answer | { readonly ended: Ending }> {
    const worker = this.#worker;
    if (!worker) return Promise.resolve({ ended: 'cancelled' });
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ type, id, fixes, context }, []);
      this.#listen();
    });
  }

  #take(answer: Answer): void {
    if (answer.type === 'progress') this.#options.onProgress(answer.phase, answer.share);
    else if (answer.type === 'opened' || answer.type === 'refused' || answer.id === OPENING) {
      this.#opening?.(answer);
      this.#opening = undefined;
    } else {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    }
    this.#listen();
  }

  /** Waits anew for a sign of life, as long as anything is awaited. */
  #listen(): void {
    clearTimeout(this.#silence);
    if (this.#opening === undefined && this.#waiting.size === 0) return;
    this.#silence = setTimeout(() => this.#end('silent'), SILENCE_MS);
  }

  #end(ended: Ending): void {
    clearTimeout(this.#silence);
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...(this.#opening ? [this.#opening] : []), ...this.#waiting.values()];
    this.#opening = undefined;
    this.#waiting.clear();
    for (const answer of waiting) answer({ ended });
  }
}

/** The number under which `serve` says that a file could not even be read from the disk. */
const OPENING = 0;
const BROKEN = { ended: 'broken' } as const;

const SQLITE = 'SQLite format 3\0';

/** Reads no more than the first bytes. */
async function isSqlite(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, SQLITE.length).arrayBuffer());
  return new TextDecoder().decode(head) === SQLITE;
}

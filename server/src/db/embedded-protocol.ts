import type { DatabaseErrorFields } from './errors.ts';

/** What the worker is started with. */
export interface WorkerSetup {
  /** Folder of the cluster; in memory when missing. */
  readonly folder?: string;
  /** A data folder as tar (from `dump`) to start an in-memory database from. */
  readonly dump?: Uint8Array;
}

/** One request to the worker; it answers each with a {@link WorkerReply} of the same `id`. */
export type WorkerRequest = { readonly id: number } & (
  | { readonly do: 'query'; readonly text: string; readonly values: readonly (string | null)[] }
  | { readonly do: 'exec'; readonly script: string }
  | { readonly do: 'dump' }
  | { readonly do: 'close' }
);

export type WorkerCommand = WorkerRequest extends infer R
  ? R extends WorkerRequest
    ? Omit<R, 'id'>
    : never
  : never;

/** What a request gives: rows of a query, the last command tag of a script, bytes of a dump. */
export interface WorkerResult {
  readonly rows?: object[];
  readonly command?: string | undefined;
  readonly bytes?: Uint8Array;
}

export interface WorkerFailure {
  readonly message: string;
  /** Missing when the failure is not a PostgreSQL error. */
  readonly fields?: DatabaseErrorFields | undefined;
}

export type WorkerReply =
  | { readonly event: 'ready' }
  | { readonly event: 'failed'; readonly failure: WorkerFailure }
  | { readonly event: 'done'; readonly id: number; readonly result: WorkerResult }
  | { readonly event: 'error'; readonly id: number; readonly failure: WorkerFailure }
  | { readonly event: 'notify'; readonly channel: string; readonly payload: string };

import type { AxisOrder, DeclaredCrs, Format, Progress, Reading } from '../types.ts';
import type { Gather } from './gather.ts';

/** What a reader makes of the bytes of one file. */
export interface Content {
  readonly format: Format;
  readonly declared: DeclaredCrs;
  readonly axes: AxisOrder | null;
  readonly gather: Gather;
  readonly stated?: Reading['stated'];
}

/** Nothing is said of the system. */
export const UNDECLARED: DeclaredCrs = { kind: 'none', hints: [], meridian: null, zoneWidth: null };

/** What readers are given beside the bytes. */
export interface Surroundings {
  readonly name: string;
  readonly progress: Progress;
  /** SQLite in WebAssembly; the page fetches it, as the worker may fetch nothing. */
  readonly wasm: ArrayBuffer | undefined;
}

import type { Layer } from './layer.ts';
import type { Context, Diagnosis, Finding, Fix, Format, Progress, Staged } from './types.ts';

/** What a page tells its worker. The worker keeps the file; the page never holds its bytes. */
export type Request =
  | { readonly type: 'open'; readonly file: File; readonly wasm?: ArrayBuffer }
  /** Pasted GeoJSON, or rows copied from a document. */
  | { readonly type: 'text'; readonly text: string; readonly name: string }
  | {
      readonly type: 'diagnose' | 'stage' | 'layer';
      readonly id: number;
      readonly fixes: readonly Fix[];
      readonly context: Context;
    };

export interface Opened {
  readonly format: Format;
  readonly vertices: number;
}

/** What the worker answers. */
export type Answer =
  | {
      readonly type: 'progress';
      readonly phase: Parameters<Progress>[0];
      readonly share: number;
    }
  | ({ readonly type: 'opened' } & Opened)
  | { readonly type: 'refused'; readonly finding: Finding }
  | { readonly type: 'diagnosis'; readonly id: number; readonly diagnosis: Diagnosis }
  | { readonly type: 'staged'; readonly id: number; readonly staged: Staged }
  | { readonly type: 'layer'; readonly id: number; readonly layer: Layer }
  /** Nothing came of it: there is no file, or it may not be staged. */
  | { readonly type: 'failed'; readonly id: number };

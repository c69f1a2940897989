import type { FaultCode } from './faults.ts';

/** A value as the table `change_item` keeps it. */
export interface Stored {
  readonly v_range: string | null;
  readonly v_text: string | null;
  readonly v_json: object | null;
  readonly approx: boolean;
}

/** A value that can be stored, or why it cannot. */
export type Checked =
  | { readonly value: Stored }
  | { readonly code: FaultCode; readonly more?: string };

export const NOTHING: Stored = { v_range: null, v_text: null, v_json: null, approx: false };

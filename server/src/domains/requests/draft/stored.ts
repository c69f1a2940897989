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

/** Whether a person can have written it: not blank, no white space around it, no control characters but line breaks. */
export function isReadable(text: string, longest: number): boolean {
  return (
    text.length > 0 &&
    text.length <= longest &&
    text.trim() === text &&
    !/[^\P{C}\n\u200c\u200d]/u.test(text)
  );
}

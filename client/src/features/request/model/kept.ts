import type { Form } from './form.ts';

/** What was typed and has not reached the server, kept by the browser until it has. */
export interface Kept {
  form: Form;
  /** The version it builds on; null while there is no request yet. */
  version: number | null;
}

const PREFIX = 'kcn-atlas-draft:';
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'form' in value &&
  'version' in value &&
  typeof value.form === 'object' &&
  value.form !== null &&
  'items' in value.form &&
  'source' in value.form;

/** Storage can be forbidden or full: the draft then lives on the server and on this screen alone. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export function readKept(shelf: () => Shelf, name: string): Kept | null {
  const text = attempt(() => shelf().getItem(PREFIX + name));
  const value: unknown = text ? attempt(() => JSON.parse(text) as unknown) : null;
  if (!isKept(value)) return null;
  // Kept before there were entries of the ledger, and orientations.
  const { entries = [], orientation = null } = value.form;
  return { ...value, form: { ...value.form, entries, orientation } };
}

export const keep = (shelf: () => Shelf, name: string, kept: Kept): void =>
  void attempt(() => shelf().setItem(PREFIX + name, JSON.stringify(kept)));

export const forget = (shelf: () => Shelf, name: string): void =>
  void attempt(() => shelf().removeItem(PREFIX + name));

/** What one load did. */
export interface LoadReport {
  /** `unchanged`: the same facts as the last load, nothing was written. */
  readonly outcome: 'loaded' | 'unchanged';
  /** The revision in force after the load. */
  readonly revision: number;
  readonly sample: boolean;
  readonly zones: number;
  readonly claims: { readonly added: number; readonly corrected: number; readonly gone: number };
  /** Choices made anew. */
  readonly choices: number;
  /** Footprints drawn anew. */
  readonly footprints: number;
  /** Zones that came out differently. */
  readonly projected: number;
  /** Regional orientations that are new or changed. */
  readonly orientations: number;
  readonly allocations: { readonly added: number; readonly corrected: number };
  /** Things an operator should know, in sentences: nothing disappears without one. */
  readonly notices: readonly string[];
}

const SHOWN = 20;

/** `Claims no longer in the facts (3): a, b, c`; nothing for no keys. */
export function notice(what: string, keys: readonly string[]): string[] {
  if (keys.length === 0) return [];
  const more = keys.length > SHOWN ? `, and ${keys.length - SHOWN} more` : '';
  return [`${what} (${keys.length}): ${keys.slice(0, SHOWN).join(', ')}${more}`];
}

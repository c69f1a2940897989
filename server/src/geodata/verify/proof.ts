/** One thing that must hold of the loaded facts, and whether it does. */
export interface Proof {
  readonly title: string;
  /** What was found, in a few words; shown either way. */
  readonly found: string;
  /** One line for each thing that is wrong; empty when the proof holds. */
  readonly faults: readonly string[];
}

export function proof(title: string, found: string, faults: readonly string[]): Proof {
  return { title, found, faults };
}

/** Hectares as people write them in English: `1,218.23`. */
export function ha(value: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

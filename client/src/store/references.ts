/** A reference layer on the map, as the address names it. */
export interface ShownReference {
  readonly id: string;
  /** Per cent. */
  readonly opacity: number;
}

/** As many as anybody can still tell apart. */
export const MOST_SHOWN = 12;
export const NO_REFERENCES: readonly ShownReference[] = [];

import { number, optional, yesNo } from '../columns.ts';
import type { Fail } from '../table.ts';
import type { Figure } from '../types.ts';

/** The five columns a figure with bounds stands in. Empty `min_incl`, `max_incl` = yes; empty `approx` = no. */
export const figureColumns = {
  min: optional(number(0, 1_000_000_000)),
  max: optional(number(0, 1_000_000_000)),
  min_incl: optional(yesNo()),
  max_incl: optional(yesNo()),
  approx: optional(yesNo()),
};

export interface FigureCells {
  readonly min: number | null;
  readonly max: number | null;
  readonly min_incl: boolean | null;
  readonly max_incl: boolean | null;
  readonly approx: boolean | null;
}

/** `null` when neither bound is given. */
export function figureOf(c: FigureCells, fail: Fail): Figure | null {
  const figure: Figure = {
    min: c.min,
    max: c.max,
    minInclusive: c.min_incl ?? true,
    maxInclusive: c.max_incl ?? true,
    approx: c.approx ?? false,
  };
  if (c.min === null && c.max === null) {
    for (const column of ['min_incl', 'max_incl', 'approx'] as const) {
      if (c[column] !== null) fail(column, 'says something of a figure that is not given');
    }
    return null;
  }
  if (c.min !== null && c.max !== null) {
    if (c.min > c.max) fail('max', `smaller than min (${c.min})`);
    const closed = figure.minInclusive && figure.maxInclusive;
    if (c.min === c.max && !closed) fail('min_incl', 'an exact value includes its bounds');
  }
  return figure;
}

import type { Value } from '../../api/request-types.ts';

export type How =
  | { how: 'added' | 'removed' | 'other' | 'same' }
  /** Both are one number each: by how much it went up or down. */
  | { how: 'more' | 'less'; by: number };

const exact = (value: Value): number | null =>
  value.min !== null && value.min === value.max ? value.min : null;

const said = ({ min, max, min_inclusive, max_inclusive, approx, text, json, items }: Value) =>
  JSON.stringify([min, max, min_inclusive, max_inclusive, approx, text, json, items]);

/** What a change does, for readers who do not see colours. */
export function howOf(standing: Value | null, proposed: Value | null): How {
  if (!standing) return { how: 'added' };
  if (!proposed) return { how: 'removed' };
  if (said(standing) === said(proposed)) return { how: 'same' };
  const before = exact(standing);
  const after = exact(proposed);
  if (before === null || after === null || before === after) return { how: 'other' };
  // Hectares have two decimals; subtraction of doubles has more.
  const by = Math.round(Math.abs(after - before) * 100) / 100;
  return { how: after > before ? 'more' : 'less', by };
}

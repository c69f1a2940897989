import type { Range } from './schema.ts';

/** Hectares, or per cent, to two decimals. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

const each = (range: Range, change: (value: number, end: 'min' | 'max') => number): Range => ({
  min: range.min === null ? null : hundredths(change(range.min, 'min')),
  max: range.max === null ? null : hundredths(change(range.max, 'max')),
});

/** Land that is left when so much of it is taken and up to `more` is added; never less than nothing. */
export function leftOf(range: Range, taken: number, more = 0): Range {
  return each(range, (value, end) => Math.max(0, value - taken + (end === 'max' ? more : 0)));
}

/** Bounds of a sum whose parts are known within bounds. */
export function sumOf(ranges: readonly Range[]): Range {
  const add = (end: 'min' | 'max') =>
    ranges.reduce<number | null>((sum, range) => {
      const value = range[end];
      return sum === null || value === null ? null : sum + value;
    }, 0);
  return { min: add('min'), max: add('max') };
}

/** Every value that `part` / `whole` can have, in per cent from 0 to 100; an open bound says nothing. */
export function rateOf(part: Range, whole: Range): Range {
  const rate = (a: number | null, b: number | null) =>
    a === null || b === null || b <= 0 ? null : Math.min(100, Math.max(0, (100 * a) / b));
  const min = rate(part.min, whole.max);
  const max = rate(part.max, whole.min);
  return {
    // Rounded outwards: a bound may be wider than it must be, never narrower.
    min: min === null ? 0 : Math.floor(min * 100 + 1e-6) / 100,
    max: max === null ? 100 : Math.ceil(max * 100 - 1e-6) / 100,
  };
}

/** The same bounds, so much further up. */
export const shifted = ({ min, max }: Range, by: number, more = 0): Range => ({
  min: min === null ? null : min + by,
  max: max === null ? null : max + by + more,
});

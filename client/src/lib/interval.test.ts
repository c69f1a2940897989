import { describe, expect, it } from 'vitest';
import { isExact, mayLieIn, mustLieIn } from './interval.ts';

const over90 = { min: 90, max: 100, minInclusive: false, maxInclusive: true };
const atMost40 = { min: 0, max: 40, minInclusive: true, maxInclusive: false };
const over128 = { min: 128, max: null, minInclusive: false, maxInclusive: false };

describe('intervals against limits', () => {
  it('an excluded end does not reach its own limit', () => {
    expect(mayLieIn(over90, null, 90)).toBe(false);
    expect(mayLieIn({ ...over90, minInclusive: true }, null, 90)).toBe(true);
    expect(mayLieIn(atMost40, 40, null)).toBe(false);
    expect(mayLieIn({ ...atMost40, maxInclusive: true }, 40, null)).toBe(true);
  });

  it('is sure only when the whole interval lies inside', () => {
    expect(mustLieIn(over90, 90, null)).toBe(true);
    expect(mustLieIn(over90, 90.5, null)).toBe(false);
    expect(mustLieIn(over90, 90, 99)).toBe(false);
    expect(mustLieIn(atMost40, null, 40)).toBe(true);
    expect(mustLieIn(over128, 100, null)).toBe(true);
    expect(mustLieIn(over128, 100, 5000)).toBe(false);
  });

  it('an open side allows everything beyond', () => {
    expect(mayLieIn(over128, 10_000, null)).toBe(true);
    expect(mayLieIn(over128, null, 128)).toBe(false);
    expect(mayLieIn(over128, null, 129)).toBe(true);
  });

  it('tells a value from a span', () => {
    expect(isExact({ min: 4, max: 4, minInclusive: true, maxInclusive: true })).toBe(true);
    expect(isExact(over90)).toBe(false);
    expect(isExact({ min: null, max: null, minInclusive: false, maxInclusive: false })).toBe(false);
  });
});

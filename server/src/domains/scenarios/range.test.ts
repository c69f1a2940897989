import { describe, expect, it } from 'vitest';
import { leftOf, rateOf, shifted, sumOf } from './range.ts';

describe('ranges', () => {
  it('leave never less than nothing, and what is added only as a possibility', () => {
    expect(leftOf({ min: 10, max: 40 }, 15)).toEqual({ min: 0, max: 25 });
    expect(leftOf({ min: 10, max: 40 }, 5, 20)).toEqual({ min: 5, max: 55 });
    expect(leftOf({ min: 0, max: null }, 5)).toEqual({ min: 0, max: null });
  });

  it('have an open sum as soon as one part is open', () => {
    expect(
      sumOf([
        { min: 1, max: 2 },
        { min: 3, max: null },
      ]),
    ).toEqual({ min: 4, max: null });
  });

  it('divide so that the least part of the most whole is the lower bound, rounded outwards', () => {
    expect(rateOf({ min: 10, max: 20 }, { min: 30, max: 60 })).toEqual({ min: 16.66, max: 66.67 });
    expect(rateOf({ min: 90, max: 95 }, { min: 90, max: 90 })).toEqual({ min: 100, max: 100 });
    expect(rateOf({ min: 10, max: null }, { min: 50, max: 50 })).toEqual({ min: 20, max: 100 });
  });

  it('move together', () => {
    expect(shifted({ min: 1, max: 2 }, 5, 1)).toEqual({ min: 6, max: 8 });
    expect(shifted({ min: null, max: 2 }, 5)).toEqual({ min: null, max: 7 });
  });
});

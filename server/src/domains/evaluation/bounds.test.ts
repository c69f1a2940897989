import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageBounds, type Bounds, metBy, metByAll, type Weighted } from './bounds.ts';

const exactly = (rate: number): Bounds => between(rate, rate);
const between = (min: number, max: number): Bounds => ({
  min,
  max,
  min_inclusive: true,
  max_inclusive: true,
});

describe('the average of rates that are known as bounds', () => {
  it('is the plain weighted mean where everything is known', () => {
    const zones = [
      { rate: exactly(90), weight_min: 400, weight_max: 400 },
      { rate: exactly(50), weight_min: 10, weight_max: 10 },
    ];
    expect(averageBounds(zones)).toMatchObject({ min: 89.02, max: 89.03 });
  });

  it('may be anything where a zone without a figure has no known size', () => {
    const zones = [
      { rate: exactly(90), weight_min: 400, weight_max: 400 },
      { rate: null, weight_min: 0, weight_max: null },
    ];
    expect(averageBounds(zones)).toMatchObject({ min: 0, max: 100 });
  });

  it('moves no further than the size of a zone without a figure allows', () => {
    const zones = [
      { rate: exactly(90), weight_min: 90, weight_max: 90 },
      { rate: null, weight_min: 0, weight_max: 10 },
    ];
    expect(averageBounds(zones)).toMatchObject({ min: 81, max: 91 });
  });

  it('says nothing of no zones', () => {
    expect(averageBounds([])).toBeNull();
  });

  it('holds every average that the bounds allow', () => {
    const zone = fc
      .record({
        a: fc.integer({ min: 0, max: 100 }),
        b: fc.integer({ min: 0, max: 100 }),
        low: fc.integer({ min: 0, max: 50 }),
        more: fc.integer({ min: 1, max: 50 }),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        weighs: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ a, b, low, more, at, weighs }) => {
        const rate = between(Math.min(a, b), Math.max(a, b));
        return {
          zone: { rate, weight_min: low, weight_max: low + more } satisfies Weighted,
          rate: rate.min + at * (rate.max - rate.min),
          weight: low + weighs * more,
        };
      });
    fc.assert(
      fc.property(fc.array(zone, { minLength: 1, maxLength: 6 }), (zones) => {
        const weight = zones.reduce((sum, one) => sum + one.weight, 0);
        fc.pre(weight > 1e-3);
        const average = zones.reduce((sum, one) => sum + one.weight * one.rate, 0) / weight;
        const bounds = averageBounds(zones.map((one) => one.zone));
        expect(bounds?.min).toBeLessThanOrEqual(average + 1e-6);
        expect(bounds?.max).toBeGreaterThanOrEqual(average - 1e-6);
      }),
    );
  });
});

describe('what bounds say of a target', () => {
  it.each([
    ['>', 70, between(70, 90), 'unknown'],
    ['>', 70, { ...between(70, 90), min_inclusive: false }, 'yes'],
    ['>', 70, between(10, 70), 'no'],
    ['>=', 1, between(1, 19), 'yes'],
    ['>=', 5, between(0, 4), 'no'],
    ['>=', 5, between(0, 68), 'unknown'],
    ['=', 100, exactly(100), 'yes'],
    ['=', 100, between(20, 100), 'unknown'],
    ['=', 100, between(20, 90), 'no'],
  ] as const)('%s %d, known: %o: %s', (op, wanted, bounds, met) => {
    expect(metBy(op, wanted, bounds)).toBe(met);
  });

  it('needs every part of a whole', () => {
    expect(metByAll(['yes', 'yes'])).toBe('yes');
    expect(metByAll(['yes', 'unknown'])).toBe('unknown');
    expect(metByAll(['no', 'unknown'])).toBe('no');
    expect(metByAll([])).toBe('unknown');
  });
});

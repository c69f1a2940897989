import { describe, expect, it } from 'vitest';
import { elapsedShare, paceOf, requiredByYear, yearsOf } from './pace.ts';

const period = { start: '2026-01-01', end: '2030-12-31' };
const before = { totalHa: 720, period: { start: '2021-01-01', end: '2025-12-31' } };
const plan = { targetHa: 1200, recordedHa: 0, period, baseline: before };

describe('paceOf', () => {
  it('asks for 240 ha a year from the start, against 144 before', () => {
    expect(paceOf(plan, '2026-01-01')).toEqual({
      from_start_ha_per_year: 240,
      from_today_ha_per_year: 240,
      elapsed_share: 0,
      years_left: 5,
      baseline_ha_per_year: 144,
      at_baseline_pace_ha: 720,
    });
  });

  it('asks for more as time passes and less as land is recorded', () => {
    expect(paceOf(plan, '2028-07-02').from_today_ha_per_year).toBeCloseTo(480, 0);
    expect(paceOf({ ...plan, recordedHa: 600 }, '2028-07-02').from_today_ha_per_year).toBeCloseTo(
      240,
      0,
    );
    expect(paceOf({ ...plan, recordedHa: 1300 }, '2028-07-02').from_today_ha_per_year).toBe(0);
  });

  it('asks for nothing of a period that is over, and for the plain pace before it begins', () => {
    expect(paceOf(plan, '2031-01-01')).toMatchObject({
      from_today_ha_per_year: null,
      elapsed_share: 1,
      years_left: 0,
    });
    expect(paceOf(plan, '2025-06-01')).toMatchObject({
      from_today_ha_per_year: 240,
      elapsed_share: 0,
    });
  });

  it('knows no pace before without a baseline', () => {
    expect(paceOf({ ...plan, baseline: null }, '2026-01-01')).toMatchObject({
      baseline_ha_per_year: null,
      at_baseline_pace_ha: null,
    });
  });
});

describe('the period', () => {
  it('has five years, the last day included', () => {
    expect(yearsOf(period)).toBe(5);
    expect(yearsOf({ start: '2026-01-01', end: '2028-06-30' })).toBe(2.5);
    expect(elapsedShare(period, '2030-12-31')).toBeLessThan(1);
  });

  it('spreads the target over its calendar years', () => {
    expect(requiredByYear(1200, period)).toEqual(
      [2026, 2027, 2028, 2029, 2030].map((year) => ({ year, required_ha: 240 })),
    );
    const half = requiredByYear(250, { start: '2026-01-01', end: '2028-06-30' });
    expect(half.map(({ required_ha }) => required_ha)).toEqual([100, 100, 50]);
  });
});

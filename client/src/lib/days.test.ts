import { expect, it } from 'vitest';
import { dayAfter, shareOver } from './days.ts';

const period = { start: '2026-01-01', end: '2030-12-31' };

it('counts days, leap days too, and never leaves the period', () => {
  expect(shareOver(period, '2026-01-01')).toBe(0);
  expect(shareOver(period, '2027-01-01')).toBeCloseTo(365 / 1826, 12);
  expect(shareOver(period, '2031-01-01')).toBe(1);
  expect([shareOver(period, '2020-02-02'), shareOver(period, '2040-01-01')]).toEqual([0, 1]);
});

it('knows the day after', () => {
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(dayAfter('2030-12-31')).toBe('2031-01-01');
});

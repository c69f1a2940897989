import { describe, expect, it } from 'vitest';
import { closingDays, lastClosingDay } from './closing-days.ts';

describe('closing days', () => {
  it('begin with the coming one and go back two years', () => {
    expect(closingDays('2026-11-22')).toEqual([
      '2026-12-14',
      '2026-06-14',
      '2025-12-14',
      '2025-06-14',
      '2024-12-14',
    ]);
  });

  it.each([
    ['2026-06-13', '2025-12-14'],
    ['2026-06-14', '2026-06-14'],
    ['2026-12-31', '2026-12-14'],
    ['2027-01-01', '2026-12-14'],
  ])('on %s the last one was %s', (today, day) => {
    expect(lastClosingDay(today)).toBe(day);
  });
});

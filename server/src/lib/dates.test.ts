import { describe, expect, it } from 'vitest';
import { addDays, dayInVietnam, daysBetween, isDay } from './dates.ts';

describe('dayInVietnam', () => {
  it('turns at 17:00 UTC', () => {
    expect(dayInVietnam(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
    expect(dayInVietnam(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
    expect(dayInVietnam(new Date('2026-12-31T20:00:00Z'))).toBe('2027-01-01');
  });
});

describe('isDay', () => {
  it.each(['2026-01-01', '2024-02-29', '0001-01-01', '9999-12-31'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each(['2026-02-29', '2026-13-01', '0000-01-01', '2026-1-1', '2026-01-01T00:00', 'today', ''])(
    'refuses %s',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});

describe('day arithmetic', () => {
  it('counts and adds across months and years', () => {
    expect(daysBetween('2026-01-01', '2031-01-01')).toBe(1826);
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

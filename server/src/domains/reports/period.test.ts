import { describe, expect, it } from 'vitest';
import { periodClosing } from './period.ts';

describe('the half-year of a report', () => {
  it.each([
    ['2026-06-14', '2025-12-15'],
    ['2026-12-14', '2026-06-15'],
  ])('that closes on %s begins on %s', (to, from) => {
    expect(periodClosing(to)).toEqual({ from, to });
  });

  it.each(['2026-06-15', '2026-02-30', '14-06-2026', '2026-06', '', 'x-06-14'])(
    'does not close on "%s"',
    (day) => {
      expect(() => periodClosing(day)).toThrow('14 June or 14 December');
    },
  );
});

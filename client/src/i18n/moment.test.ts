import { describe, expect, it } from 'vitest';
import { dayIn, momentWords } from './moment.ts';

const now = new Date('2026-11-22T08:00:00Z');

describe('moments', () => {
  it('are told by the clock of Vietnam', () => {
    expect(dayIn(new Date('2026-11-21T18:00:00Z'))).toBe('2026-11-22');
    expect(momentWords('vi', '2026-11-21T18:05:00Z', now)).toBe('01:05 hôm nay');
    expect(momentWords('en', '2026-11-21T18:05:00Z', now)).toBe('01:05 today');
    expect(momentWords('vi', '2026-10-01T02:05:00Z', now)).toBe('09:05 1/10/2026');
    expect(momentWords('en', '2026-10-01T02:05:00Z', now)).toBe('09:05, 1 Oct 2026');
  });
});

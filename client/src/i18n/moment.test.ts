import { describe, expect, it } from 'vitest';
import { dayIn, fileSize, momentWords } from './moment.ts';

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

describe('sizes of files', () => {
  it('are told in the larger unit that fits', () => {
    expect(fileSize('vi', 200)).toBe('1\u00a0KB');
    expect(fileSize('vi', 348_160)).toBe('340\u00a0KB');
    expect(fileSize('vi', 1_258_291)).toBe('1,2\u00a0MB');
    expect(fileSize('en', 1_258_291)).toBe('1.2\u00a0MB');
  });
});

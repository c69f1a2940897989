import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';

const vi = createFormat('vi');
const en = createFormat('en');

describe('numbers and dates by language', () => {
  it('groups and separates decimals', () => {
    expect(vi.ha(3908.39)).toBe('3.908,39\u00a0ha');
    expect(en.ha(3908.39)).toBe('3,908.39\u00a0ha');
    expect(vi.number(1200)).toBe('1.200');
    expect(en.percent(56.125)).toBe('56.13%');
  });

  it('keeps a date as precise as it is known', () => {
    expect(vi.date('2026-11-26')).toBe('26/11/2026');
    expect(en.date('2026-11-26')).toBe('26 Nov 2026');
    expect(vi.date('2025-03')).toBe('3/2025');
    expect(en.date('2025-03')).toBe('Mar 2025');
    expect(vi.date('2026-01-01')).toBe('01/01/2026');
    expect(vi.date('1999')).toBe('1999');
    expect(en.date('2026-01-01T00:00:00Z')).toBe('1 Jan 2026');
  });

  it('writes coordinates the same in both', () => {
    expect(vi.degrees(105.848)).toBe('105.848000');
    expect(en.coordinate(432293.6546)).toBe('432293.65');
  });
});

import { describe, expect, it } from 'vitest';
import type { Interval } from '../lib/interval.ts';
import { wordsOf } from './context.tsx';
import { figureWords } from './figure-words.ts';

const vi = wordsOf('vi');
const en = wordsOf('en');
const bounds = (
  min: number | null,
  max: number | null,
  minInclusive = true,
  maxInclusive = true,
): Interval => ({ min, max, minInclusive, maxInclusive });

describe('figures in words', () => {
  it('a value is a value', () => {
    expect(figureWords(vi, bounds(400, 400), 'ha')).toBe('400\u00a0ha');
    expect(figureWords(en, bounds(45, 45), 'ha', true)).toBe('about 45\u00a0ha');
    expect(figureWords(vi, bounds(100, 100), '%')).toBe('100%');
    expect(figureWords(vi, bounds(0, 0), 'ha')).toBe('0\u00a0ha');
  });

  it('bounds keep their meaning', () => {
    expect(figureWords(vi, bounds(90, 100, false), '%')).toBe('trên 90%');
    expect(figureWords(en, bounds(90, 100), '%')).toBe('at least 90%');
    expect(figureWords(vi, bounds(128, null, false), 'ha')).toBe('trên 128\u00a0ha');
    expect(figureWords(vi, bounds(0, 40), 'ha')).toBe('tối đa 40\u00a0ha');
    expect(figureWords(en, bounds(0, 40, true, false), 'ha')).toBe('under 40\u00a0ha');
    expect(figureWords(en, bounds(600, 700), 'ha')).toBe('600–700\u00a0ha');
  });

  it('bounds that say nothing are said as nothing', () => {
    expect(figureWords(vi, bounds(0, 100), '%')).toBe('Chưa công bố');
    expect(figureWords(en, bounds(0, null), 'ha')).toBe('Not published');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChange } from './text-change.ts';

describe('where a text differs', () => {
  it('is told by whole words', () => {
    expect(textChange('chè; dệt may; gỗ', 'chè; gỗ')).toEqual({
      start: 'chè; ',
      own: 'dệt may; ',
      end: 'gỗ',
    });
    expect(textChange('gỗ; du lịch; bán dẫn', 'gỗ; du lịch').own).toBe('; bán dẫn');
    expect(textChange('chè', 'chè').own).toBe('');
    expect(textChange('chè xanh', '')).toEqual({ start: '', own: 'chè xanh', end: '' });
  });

  it('loses nothing of the text, and finds nothing in an equal one', () => {
    const text = fc
      .array(fc.constantFrom('chè', 'gỗ', 'may', '\n', ' '), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { start, own, end } = textChange(one, other);
        expect(start + own + end).toBe(one);
        expect(textChange(one, one).own).toBe('');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from './problem.ts';
import { MAX_QUERY_BYTES, parseQueryString } from './query-string.ts';

function codeOf(raw: string): string | undefined {
  try {
    parseQueryString(raw);
    return undefined;
  } catch (error) {
    return error instanceof ApiError ? error.code : 'not an ApiError';
  }
}

describe('parseQueryString', () => {
  it('reads what URLSearchParams writes', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((t) => t.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(fc.dictionary(text, text, { maxKeys: 5 }), (query) => {
        const raw = new URLSearchParams(query).toString();
        expect(parseQueryString(raw)).toEqual({ ...query });
      }),
    );
  });

  it('keeps an empty value and a name without a value', () => {
    expect(parseQueryString('q=&kind')).toEqual({ q: '', kind: '' });
    expect(parseQueryString('')).toEqual({});
    expect(parseQueryString('&&a=1&')).toEqual({ a: '1' });
    expect(parseQueryString('q=a=b')).toEqual({ q: 'a=b' });
  });

  it('does not take a name for the prototype', () => {
    const query = parseQueryString('__proto__=1');
    expect(Object.keys(query)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['a=1&a=2', 'repeated_parameter'],
    ['a=1&%61=2', 'repeated_parameter'],
    ['a=%zz', 'malformed_query'],
    ['a=%ff', 'malformed_query'],
    ['a=%', 'malformed_query'],
    ['a=%00', 'malformed_query'],
    ['%00=a', 'malformed_query'],
    ['a=%1b[31m', 'malformed_query'],
    [`a=${'x'.repeat(MAX_QUERY_BYTES)}`, 'query_too_long'],
  ])('refuses %s', (raw, code) => {
    expect(codeOf(raw)).toBe(code);
  });

  it('takes pasted white space', () => {
    expect(parseQueryString('q=a%0Ab%09c')).toEqual({ q: 'a\nb\tc' });
  });

  it('reads up to the limit', () => {
    expect(codeOf(`a=${'x'.repeat(MAX_QUERY_BYTES - 2)}`)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureText, readFigure, readNumber, type TypedFigure } from './figure-text.ts';

const exact = (value: number, approx = false): TypedFigure => ({
  min: value,
  max: value,
  minInclusive: true,
  maxInclusive: true,
  approx,
});
const read = (text: string, lang: 'vi' | 'en' = 'vi') => readFigure(text, 'ha', lang);

describe('figures as officials type them', () => {
  it.each([
    ['196,88', exact(196.88)],
    ['196.88 ha', exact(196.88)],
    ['1.200', exact(1200)],
    ['1.234,5 ha', exact(1234.5)],
    ['1 200', exact(1200)],
    ['khoảng 45', exact(45, true)],
    ['~45ha', exact(45, true)],
    ['từ 290 trở lên', { ...exact(290), max: null }],
    ['từ 290 ha trở lên', { ...exact(290), max: null }],
    ['≥ 290', { ...exact(290), max: null }],
    ['trên 290 ha', { ...exact(290), max: null, minInclusive: false }],
    ['dưới 40', { ...exact(40), min: null, maxInclusive: false }],
    ['không quá 40', { ...exact(40), min: null }],
    ['600-700', { ...exact(600), max: 700 }],
    ['từ 600 đến 700 ha', { ...exact(600), max: 700 }],
  ])('%s', (text, figure) => {
    expect(read(text)).toEqual({ figure });
  });

  it('reads English with its own thousands', () => {
    expect(read('1,200', 'en')).toEqual({ figure: exact(1200) });
    expect(read('about 45 ha', 'en')).toEqual({ figure: exact(45, true) });
    expect(read('at least 1,290.5', 'en')).toEqual({ figure: { ...exact(1290.5), max: null } });
    expect(readNumber('1,200', 'vi')).toBe(1.2);
  });

  it.each([
    ['bốn trăm', 'unreadable'],
    ['', 'unreadable'],
    ['-5', 'unreadable'],
    ['12,345', 'precise'],
    ['200000', 'outside'],
    ['700-600', 'swapped'],
    ['khoảng 600-700', 'aboutSpan'],
  ])('%j is refused: %s', (text, fault) => {
    expect(read(text)).toEqual({ fault });
  });

  it('a year is one whole year', () => {
    expect(readFigure('2021', 'year', 'vi')).toEqual({ figure: exact(2021) });
    expect(readFigure('trên 2021', 'year', 'vi')).toEqual({ fault: 'year' });
    expect(readFigure('21', 'year', 'vi')).toEqual({ fault: 'outside' });
  });

  it('gives back every figure it wrote, in both languages', () => {
    const hectares = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
    const figure = fc.oneof(
      fc.tuple(hectares, fc.boolean()).map(([n, approx]) => exact(n, approx)),
      fc
        .tuple(hectares, fc.boolean())
        .map(([n, inclusive]) => ({ ...exact(n), max: null, minInclusive: inclusive })),
      fc
        .tuple(hectares, fc.boolean())
        .map(([n, inclusive]) => ({ ...exact(n), min: null, maxInclusive: inclusive })),
      fc
        .tuple(hectares, hectares)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ ...exact(Math.min(a, b)), max: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(figure, fc.constantFrom('vi' as const, 'en' as const), (one, lang) => {
        expect(readFigure(figureText(one, lang), 'ha', lang)).toEqual({ figure: one });
      }),
    );
  });
});

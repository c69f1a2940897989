import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, readFigure, writeFigure } from './figure.ts';

const exact = (value: number, approx = false): Figure => ({
  min: value,
  max: value,
  min_inclusive: true,
  max_inclusive: true,
  approx,
});
const readAs = (cell: string, unit: 'ha' | '%' | 'year' = 'ha') => {
  const read = readFigure(cell, unit);
  return 'value' in read ? read.value : read.code;
};

describe('a figure in a cell', () => {
  it.each([
    ['196,88', exact(196.88)],
    ['196.88', exact(196.88)],
    [' 196,88 ha ', exact(196.88)],
    ['0,123', exact(0.123)],
    ['1200', exact(1200)],
    ['1234,567', exact(1234.567)],
    ['1.200,50', exact(1200.5)],
    ['1,200.50', exact(1200.5)],
    ['1.234.567', exact(1234567)],
    ['~45', exact(45, true)],
    ['≈ 45', exact(45, true)],
    ['>=290', { ...exact(290), max: null }],
    ['≥ 290', { ...exact(290), max: null }],
    ['>90', { ...exact(90), max: null, min_inclusive: false }],
    ['<=40', { ...exact(40), min: null }],
    ['<75', { ...exact(75), min: null, max_inclusive: false }],
    ['10..20', { ...exact(10), max: 20 }],
    ['10,5 .. 20.25', { ...exact(10.5), max: 20.25 }],
    ['>10..<20', { ...exact(10), max: 20, min_inclusive: false, max_inclusive: false }],
  ])('%j', (cell, value) => {
    expect(readAs(cell)).toEqual(value);
  });

  it('of per cent stays between none and all', () => {
    expect(readAs('>90%', '%')).toEqual({ ...exact(90), max: 100, min_inclusive: false });
    expect(readAs('<75', '%')).toEqual({ ...exact(75), min: 0, max_inclusive: false });
  });

  it('that means two things is refused, with how to write either', () => {
    expect(readFigure('1.200', 'ha')).toEqual({
      code: 'figure_ambiguous',
      detail: '1200 / 1,2000',
    });
    for (const cell of ['1,200', '~45.123', '>=1.200', '10..1.200', '1.200..3000']) {
      expect(readAs(cell)).toBe('figure_ambiguous');
    }
  });

  it.each([
    '',
    'ha',
    '-5',
    '1e3',
    '1 200',
    '12.34.56',
    '1.2,3,4',
    '10–20',
    '10-20',
    '..',
    '10..',
    '10...20',
    '= 5',
    '45%',
    'khoảng 45',
    '9'.repeat(30),
  ])('is not %j', (cell) => {
    expect(readAs(cell)).toBe('figure_unreadable');
  });

  it('comes back as it was written, whatever it is', () => {
    const bound = fc
      .integer({ min: 0, max: 1_000_000 })
      .chain((n) => fc.constantFrom(1, 100, 1000, 10_000).map((by) => n / by));
    const unit = fc.constantFrom('ha' as const, '%' as const);
    const shape = fc.constantFrom('exact' as const, 'least' as const, 'most' as const, 'both');
    fc.assert(
      fc.property(
        fc.tuple(bound, bound, fc.boolean(), fc.boolean(), fc.boolean(), shape, unit),
        ([a, b, low, high, approx, form, of]) => {
          const [least, most] = [a / (of === '%' ? 10_000 : 1), b / (of === '%' ? 10_000 : 1)]
            .map((value) => Number(value.toFixed(4)))
            .sort((x, y) => x - y);
          const open = of === '%' ? { min: 0, max: 100 } : { min: null, max: null };
          const figure: Figure =
            form === 'exact' || least === most
              ? exact(least ?? 0, approx)
              : {
                  min: form === 'most' ? open.min : (least ?? 0),
                  max: form === 'least' ? open.max : (most ?? 0),
                  min_inclusive: form === 'most' || low,
                  max_inclusive: form === 'least' || high,
                  approx,
                };
          const cell = writeFigure(figure, of);
          expect(readFigure(cell, of), cell).toEqual({ value: figure });
        },
      ),
    );
  });
});

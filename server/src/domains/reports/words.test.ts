import { describe, expect, it } from 'vitest';
import { figureCell, sumCell, UNPUBLISHED } from './words.ts';

const figure = (min: number | null, max: number | null, patch = {}) => ({
  min,
  max,
  min_inclusive: true,
  max_inclusive: true,
  approx: false,
  ...patch,
});

describe('a figure in a cell', () => {
  it.each([
    [null, UNPUBLISHED],
    [figure(196.88, 196.88), 196.88],
    [figure(45, 45, { approx: true }), 'khoảng 45'],
    [figure(290, null, { min_inclusive: false }), 'trên 290'],
    [figure(1200, null), 'từ 1.200'],
    [figure(null, 75), 'tối đa 75'],
    [figure(null, 75, { max_inclusive: false }), 'dưới 75'],
    [figure(600, 700), '600–700'],
  ])('%o: %s', (given, said) => {
    expect(figureCell(given)).toBe(said);
  });

  it('says no more of a rate than it is', () => {
    expect(figureCell(figure(90, 100, { min_inclusive: false }), '%')).toBe('trên 90%');
    expect(figureCell(figure(0, 100), '%')).toBe(UNPUBLISHED);
  });

  it('never takes a sum of nothing for zero', () => {
    expect(sumCell({ zones: 0, zones_unknown: 3, min: 0, max: 0 })).toBe(UNPUBLISHED);
    expect(sumCell({ zones: 2, zones_unknown: 1, min: 10, max: null })).toBe('từ 10');
    expect(sumCell({ zones: 2, zones_unknown: 1, min: 10, max: 10 })).toBe(10);
  });
});

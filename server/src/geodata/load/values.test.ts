import { describe, expect, it } from 'vitest';
import { asMultiPolygon, dayAfter, firstDay, hashOf, periodText, rangeText } from './values.ts';

const figure = { min: 1, max: 2, minInclusive: true, maxInclusive: true, approx: false };

describe('values for the database', () => {
  it('write a figure as a range, open where no bound is published', () => {
    expect(rangeText(figure)).toBe('[1,2]');
    expect(rangeText({ ...figure, min: 90, max: 100, minInclusive: false })).toBe('(90,100]');
    expect(rangeText({ ...figure, min: 128, max: null, minInclusive: false })).toBe('(128,)');
    expect(rangeText({ ...figure, min: null, max: 75 })).toBe('(,75]');
  });

  it('turn partial dates into days', () => {
    expect(firstDay('2026')).toBe('2026-01-01');
    expect(firstDay('2026-05')).toBe('2026-05-01');
    expect(firstDay('2026-05-07')).toBe('2026-05-07');
    expect(dayAfter('2030')).toBe('2031-01-01');
    expect(dayAfter('2026-12')).toBe('2027-01-01');
    expect(dayAfter('2028-02-29')).toBe('2028-03-01');
    expect(dayAfter('2028-06-30')).toBe('2028-07-01');
    expect(periodText('2026', '2030')).toBe('[2026-01-01,2031-01-01)');
  });

  it('make every area a MultiPolygon', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const multi = asMultiPolygon({ type: 'Polygon', coordinates: [ring] });
    expect(multi).toEqual({ type: 'MultiPolygon', coordinates: [[ring]] });
    expect(asMultiPolygon(multi)).toBe(multi);
  });

  it('hash equal content equally', () => {
    expect(hashOf({ a: 1 })).toBe(hashOf({ a: 1 }));
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
  });
});

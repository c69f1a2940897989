import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNumber, parseCoordinate } from './parse.ts';
import { toVn2000 } from './vn2000.ts';

const reasonOf = (text: string) => {
  const parsed = parseCoordinate(text);
  return parsed.ok ? 'ok' : parsed.reason;
};

describe('typed coordinates', () => {
  it.each([
    ['wgs84', '21.5942, 105.848'],
    ['wgs84', '21.5942,105.848'],
    ['wgs84', '  21.5942   105.848 '],
    ['wgs84', '21,5942; 105,848'],
    ['wgs84', '21,5942 105,848'],
    ['wgs84', '21,5942, 105,848'],
    ['wgs84', '21°35′39.12″N 105°50′52.8″E'],
    ['wgs84', `21°35'39,12" 105°50'52,8"`],
    ['vn2000', '2388879.4329, 432293.6546'],
    ['vn2000', '2388879.4329 432293.6546'],
    ['vn2000', '2388879,4329; 432293,6546'],
    ['vn2000', 'X = 2388879.4329; Y = 432293.6546'],
    ['vn2000', '2.388.879,4329 432.293,6546'],
    ['vn2000', '2,388,879.4329 432,293.6546'],
  ])('reads %s %j', (system, text) => {
    const parsed = parseCoordinate(text);
    expect(parsed.ok && parsed.system).toBe(system);
    expect(parsed.at?.[0]).toBeCloseTo(105.848, 7);
    expect(parsed.at?.[1]).toBeCloseTo(21.5942, 7);
  });

  it.each(['', 'Sông Công', '21.5', '21,59', '21.5 105.8 3', '21.5; abc', 'NaN NaN', '1e3 1e5'])(
    'refuses %j',
    (text) => expect(reasonOf(text)).toBe('not-two-numbers'),
  );

  it('says when the two stand the wrong way round, and what was probably meant', () => {
    const parsed = parseCoordinate('105.848, 21.5942');
    expect(parsed).toEqual({ ok: false, reason: 'swapped', at: [105.848, 21.5942] });
    expect(reasonOf('432293.65 2388879.43')).toBe('swapped');
  });

  it.each(['10.77, 106.7', '0, 0', '-21.5, 105.8', '9999999 9999999'])('%j is far away', (text) =>
    expect(reasonOf(text)).toBe('outside'),
  );

  it('reads back whatever it is given in either system', () => {
    const lon = fc.double({ min: 105.4, max: 106.4, noNaN: true });
    const lat = fc.double({ min: 21.3, max: 22.8, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (lon, lat) => {
        const { x, y } = toVn2000([lon, lat]);
        for (const text of [
          `${lat.toFixed(9)}, ${lon.toFixed(9)}`,
          `${x.toFixed(4)} ${y.toFixed(4)}`,
        ]) {
          const { at } = parseCoordinate(text);
          expect(Math.abs((at?.[0] ?? 0) - lon)).toBeLessThan(1e-8);
          expect(Math.abs((at?.[1] ?? 0) - lat)).toBeLessThan(1e-8);
        }
      }),
    );
  });
});

describe('the cell of a list', () => {
  it.each([
    ['2388879.4329', 2388879.4329],
    ['2.388.879,4329', 2388879.4329],
    [' 432293,65 ', 432293.65],
    ['21°35′39.12″', 21.5942],
    [`105°50'52,8"E`, 105.848],
    ['-3', -3],
  ])('%j is %d', (text, value) => expect(cellNumber(text)).toBeCloseTo(value, 9));

  it.each(['', 'M1', '21°35′39″ 105°50′52″', '12 m', '1e5', 'Infinity'])(
    '%j is no number',
    (text) => expect(cellNumber(text)).toBeNaN(),
  );
});

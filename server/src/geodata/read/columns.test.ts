import { describe, expect, it } from 'vitest';
import {
  type Column,
  fullDate,
  list,
  number,
  oneOf,
  optional,
  partialDate,
  positionFault,
  slug,
  text,
  url,
  yesNo,
} from './columns.ts';

const read = <T>(column: Column<T>, value: string) => {
  const parsed = column.parse(value);
  return 'value' in parsed ? parsed.value : `fault: ${parsed.fault}`;
};

describe('number', () => {
  it.each(['12', '12.5', '-3', '0'])('reads %s', (value) => {
    expect(read(number(-100, 100), value)).toBe(Number(value));
  });

  it.each(['12,5', '1.234,5', '1e3', 'NaN', 'Infinity', '0x10', '.5', '5.', '1 000', ''])(
    'refuses %j',
    (value) => {
      expect(read(number(-1e9, 1e9), value)).toContain('not a number');
    },
  );

  it('keeps to its range and to whole numbers', () => {
    expect(read(number(0, 100), '100.01')).toBe('fault: outside 0..100');
    expect(read(number(0, 100, true), '1.5')).toBe('fault: not a whole number');
  });
});

describe('dates', () => {
  it.each(['2025', '2025-03', '2024-02-29'])('reads %s', (value) => {
    expect(read(partialDate(), value)).toBe(value);
  });

  it.each(['2025-02-29', '2025-13', '2025-00', '2025-04-31', '0000', '9999'])(
    'knows that %s does not exist',
    (value) => {
      expect(read(partialDate(), value)).toBe('fault: no such date');
    },
  );

  it('wants ISO order', () => {
    expect(read(partialDate(), '29/04/2025')).toContain('expected YYYY');
    expect(read(fullDate(), '2025-03')).toBe('fault: expected YYYY-MM-DD');
  });
});

describe('words', () => {
  it('reads lists, and refuses gaps and repetition', () => {
    expect(read(list(slug()), 'a-1; b')).toEqual(['a-1', 'b']);
    expect(read(list(slug()), 'a; ; b')).toBe('fault: empty item in a list');
    expect(read(list(slug()), 'a; a')).toBe('fault: item "a" is given twice');
    expect(read(list(slug()), 'a; B')).toContain('(item "B")');
  });

  it('keeps a reference through list and optional', () => {
    const reference = { ...text(), references: 'x.csv' };
    expect([list(reference).references, optional(reference).references]).toEqual([
      'x.csv',
      'x.csv',
    ]);
  });

  it('refuses what is not of the kind', () => {
    expect(read(oneOf(['a', 'b']), 'c')).toBe('fault: expected one of a, b');
    expect(read(yesNo(), 'true')).toBe('fault: expected yes or no');
    expect(read(url(), 'javascript:alert(1)')).toContain('fault');
    expect(read(slug(), 'sông-công')).toContain('fault');
  });
});

describe('positionFault', () => {
  it('accepts the province and names the fault outside it', () => {
    expect(positionFault([105.848, 21.594])).toBeNull();
    expect(positionFault([21.594, 105.848])).toBe('longitude and latitude are swapped');
    expect(positionFault([106.7, 10.8])).toContain('outside longitude 105..107');
    expect(positionFault([Number.NaN, 21.5])).toContain('not finite');
  });
});

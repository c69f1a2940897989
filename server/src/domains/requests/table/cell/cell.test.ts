import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../fields/catalogue.ts';
import { type CellValue, readCell, writeCell } from './cell.ts';

const field = (type: Field['type'], key = 'x', unit: Field['unit'] = null): Field => ({
  key,
  type,
  unit,
  subjectOf: 'kind',
  codes: null,
});
const AREA = field('range', 'planned_area_ha', 'ha');
const RATE = field('range', 'occupancy_stated_pct', '%');
const TEXT = field('text');
const STATUS = field('code', 'status');
const LIST = field('codes', 'industry');

const nothing: CellValue = { figure: null, text: null, items: null };
const valueIn = (of: Field, cell: Parameters<typeof readCell>[1]) => {
  const read = readCell(of, cell);
  return read && ('change' in read ? (read.change.value ?? read.change.action) : read.code);
};

describe('a cell', () => {
  it('left empty changes nothing, and one dash takes the value away', () => {
    for (const of of [AREA, TEXT, STATUS, LIST]) {
      expect(readCell(of, ' \r\n')).toBeUndefined();
      expect(readCell(of, ' - ')).toEqual({ change: { action: 'clear' }, written: '' });
      expect(writeCell(of, nothing)).toBe('');
    }
    expect(valueIn(TEXT, "'-")).toEqual({ text: '-' });
  });

  it('of text comes back as it was, whatever it looks like', () => {
    const looks = fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '=cmd|', ' ');
    fc.assert(
      fc.property(looks, fc.string({ unit: 'grapheme', maxLength: 20 }), (start, rest) => {
        const text = `${start}${rest}`.replaceAll('\r\n', '\n').trim().normalize('NFC');
        fc.pre(text !== '');
        const cell = writeCell(TEXT, { ...nothing, text });
        expect(cell).not.toMatch(/^[=+\-@]/);
        expect(readCell(TEXT, cell)).toEqual({
          change: { action: 'set', value: { text } },
          written: cell,
        });
      }),
    );
  });

  it('of a code shows its word, and takes the word or the code', () => {
    expect(writeCell(STATUS, { ...nothing, text: 'operating' })).toBe('Đang hoạt động');
    for (const cell of ['Đang hoạt động', 'đang HOẠT động ', 'operating', 'Operating']) {
      expect(valueIn(STATUS, cell)).toEqual({ text: 'operating' });
    }
    expect(valueIn(STATUS, 'chạy tốt')).toEqual({ text: 'chạy tốt' });
  });

  it('of a list takes members between semicolons', () => {
    const items = ['26', 'luyện kim', '05'];
    expect(writeCell(LIST, { ...nothing, items })).toBe('26; luyện kim; 05');
    expect(valueIn(LIST, '26;luyện kim ; 05;26')).toEqual({ items });
    expect(valueIn(LIST, { number: '5' })).toEqual({ items: ['05'] });
  });

  it('that a workbook keeps as a number is exact', () => {
    expect(valueIn(AREA, { number: '196.88' })).toMatchObject({ min: 196.88, max: 196.88 });
    expect(valueIn(AREA, { number: '196.88000000000002' })).toMatchObject({ min: 196.88 });
    expect(valueIn(AREA, { number: '1.2' })).toMatchObject({ min: 1.2 });
    expect(valueIn(AREA, { number: '45.123' })).toMatchObject({ min: 45.123 });
    expect(valueIn(RATE, { number: '75' })).toMatchObject({ min: 75 });
    expect(valueIn(RATE, { number: '0.75' })).toBe('percent_ambiguous');
    expect(valueIn(RATE, '0,75')).toMatchObject({ min: 0.75 });
    expect(valueIn(TEXT, { number: '2020' })).toEqual({ text: '2020' });
  });

  it('that a workbook has changed is refused', () => {
    expect(valueIn(AREA, { wrong: 'turned_into_date' })).toBe('turned_into_date');
  });
});

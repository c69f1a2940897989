import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../lib/sheet/csv.ts';
import { readCsv } from './csv.ts';

const rowsOf = (text: string | Buffer) => {
  const read = readCsv(Buffer.isBuffer(text) ? text : Buffer.from(text));
  return 'rows' in read ? read.rows : read.problem.code;
};

describe('CSV', () => {
  it('comes back cell by cell', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'aệ";,\t\n\r -='.split('')),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (body) => {
        const rows = [['slug', 'name', 'x'], ...body];
        expect(rowsOf(writeCsv(rows))).toEqual(rows);
      }),
    );
  });

  it('is written as Excel opens it where the comma is the decimal sign', () => {
    expect(
      writeCsv([
        ['slug', 'name'],
        ['a', '196,88'],
        ['b;c', 'd"e'],
      ]),
    ).toBe('\ufeffslug;name\r\na;196,88\r\n"b;c";"d""e"\r\n');
  });

  it('is read with any of the separators and encodings that spreadsheets save', () => {
    const rows = [
      ['slug', 'name_vi'],
      ['a', 'Sông Công'],
    ];
    for (const sign of [';', ',', '\t']) {
      const text = rows.map((row) => row.join(sign)).join('\r\n');
      expect(rowsOf(text)).toEqual(rows);
      expect(rowsOf(`\ufeff${text}`)).toEqual(rows);
      const little = Buffer.from(`\ufeff${text}`, 'utf16le');
      expect(rowsOf(little)).toEqual(rows);
      expect(rowsOf(Buffer.from(little).swap16())).toEqual(rows);
    }
  });

  it('is refused where it cannot be trusted', () => {
    expect(rowsOf(Buffer.from([0x73, 0x3b, 0xf4, 0x6e, 0x67]))).toBe('not_text');
    expect(rowsOf(Buffer.from('slug;a\n', 'utf16le'))).toBe('not_text');
    expect(rowsOf('PK\x03\x04...')).toBe('not_csv');
    expect(rowsOf(`slug${'\na'.repeat(5_001)}`)).toHaveLength(5_002);
    expect(rowsOf(`slug${'\na'.repeat(5_002)}`)).toBe('too_many_rows');
    expect(rowsOf(`slug\n${';'.repeat(1_100_000)}`)).toBe('too_many_columns');
    expect(rowsOf('slug;name\na;"b')).toBe('broken_quotes');
    expect(rowsOf('slug;name\na;b"c"\n')).toBe('broken_quotes');
  });
});

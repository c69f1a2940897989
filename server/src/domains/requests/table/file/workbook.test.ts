import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell/cell.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';
import { readZip, writeZip } from './zip.ts';

const HEADER = [
  ['slug', 'planned_area_ha'],
  ['Mã', 'Diện tích'],
];
const SHEET = 'xl/worksheets/sheet1.xml';

async function read(bytes: Buffer): Promise<readonly (readonly Cell[])[] | string> {
  const result = await readWorkbook(bytes);
  return 'rows' in result ? result.rows : result.problem.code;
}

/** A workbook whose only sheet holds the given XML of rows. */
async function workbookOf(rows: string, edit = (xml: string) => xml): Promise<Buffer> {
  const made = readZip(await writeWorkbook('x', HEADER), () => true, { entries: 50, bytes: 1e6 });
  if (!('entries' in made)) throw new Error('a workbook of our own cannot be read');
  const xml = made.entries.get(SHEET)?.toString() ?? '';
  const filled = edit(xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  return writeZip(new Map([...made.entries, [SHEET, Buffer.from(filled)]]));
}
const rowOf = (cell: string) => `<row r="1">${cell}</row>`;

describe('a workbook', () => {
  it('comes back cell by cell, each as text', async () => {
    const text = fc.oneof(
      // What stands for no character is not written into a workbook.
      fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .map((value) =>
          value.normalize('NFC').replace(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, ''),
        ),
      fc.constantFrom('=1+1', "'=x", '1/2', '75%', '1.200', '_x0041_', '__proto__', 'constructor'),
      fc.constantFrom('  a ', 'a\nb', '<c r="A1"><f>1</f></c>', '&lt;', ']]>', 'toString'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (body) => {
        const rows = [...HEADER, ...body, ['end', 'x']];
        expect(await read(await writeWorkbook('KCN', rows))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its cells text when somebody types into them', async () => {
    const made = readZip(await writeWorkbook('x', HEADER), () => true, { entries: 50, bytes: 1e6 });
    const styles = 'entries' in made ? made.entries.get('xl/styles.xml')?.toString() : '';
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  it('tells numbers from text, and what is neither', async () => {
    const cells = [
      '<c r="A1"><v>196.88</v></c>',
      '<c r="B1" t="b"><v>1</v></c>',
      '<c r="C1" t="str"><v>#REF!</v></c>',
      '<c r="D1" t="d"><v>2026-01-02</v></c>',
      '<c r="F1" t="inlineStr"><is><t>chữ</t></is></c>',
    ];
    expect(await read(await workbookOf(rowOf(cells.join(''))))).toEqual([
      [
        { number: '196.88' },
        { wrong: 'not_a_value' },
        '#REF!',
        { wrong: 'turned_into_date', day: '2026-01-02' },
        '',
        'chữ',
      ],
    ]);
  });

  it.each([
    ['<c r="A1"><f>1+1</f><v>2</v></c>'],
    ['<c r="A1"><f/><v>2</v></c>'],
    ['<c r="A1"><v>2</v><f a=">" t="shared" si="0"/></c>'],
    ['<x:c r="A1"><x:f>1</x:f><x:v>2</x:v></x:c>'],
  ])('with a formula is refused: %s', async (cell) => {
    expect(await read(await workbookOf(rowOf(cell)))).toBe('formula');
  });

  it('says where a formula is', async () => {
    const bytes = await workbookOf('<row r="7"><c r="AB7"><f>1</f><v>1</v></c></row>');
    expect(await readWorkbook(bytes)).toMatchObject({
      problem: { code: 'formula', row: 7, column: 'AB' },
    });
  });

  it('is read when it offers lists to choose from', async () => {
    const list = '<extLst><xm:f>Sheet2!A1:A9</xm:f></extLst>';
    const bytes = await workbookOf(rowOf('<c r="A1"><v>1</v></c>'), (xml) =>
      xml.replace('</worksheet>', `${list}</worksheet>`),
    );
    expect(await read(bytes)).toEqual([[{ number: '1' }]]);
  });

  it.each([
    ['<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too_many_rows'],
    ['<row r="1"><c r="A99999"><v>1</v></c></row>', 'too_many_rows'],
    ['<row/>'.repeat(5_003), 'too_many_rows'],
    ['<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too_many_columns'],
    ['<row r="1"><c a=">" r="ZZZ1"><v>1</v></c></row>', 'too_many_columns'],
    ['<row r="1e9"><c r="A1"><v>1</v></c></row>', 'not_workbook'],
    ['<row r="1"><c r="&#90;ZZZZ1"><v>1</v></c></row>', 'not_workbook'],
    ['<row r="1"><c><v>1</v></c></row>', 'not_workbook'],
    ['<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', 'cell_error'],
    ['<row r="1"><c r="A1" t="s"><v>99</v></c></row>', 'not_workbook'],
    ['<row r="1"><c r="A1"', 'not_workbook'],
  ])('that would fill the memory or cannot be read is refused: %s', async (rows, code) => {
    expect(await read(await workbookOf(rows))).toBe(code);
  });

  it('that unpacks to too much, or is none, is refused', async () => {
    const large = await workbookOf(' '.repeat(25 * 1024 * 1024));
    expect(await read(large)).toBe('too_large_inside');
    expect(await read(Buffer.from('slug;name\n'))).toBe('not_workbook');
    expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old_workbook');
    expect(await read(writeZip(new Map([['word/document.xml', Buffer.from('<a/>')]])))).toBe(
      'not_workbook',
    );
    expect(await read(await workbookOf('', () => '<!DOCTYPE a [<!ENTITY b "c">]><a/>'))).toBe(
      'not_workbook',
    );
    expect(await read(readFileSync(import.meta.filename))).toBe('not_workbook');
  });
});

import { strFromU8, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import { faultIn, type SheetFault } from '../../../../server/src/lib/sheet-scan.ts';
import { MOST_ROWS } from '../limits.ts';
import type { Progress } from '../types.ts';
import type { Cell, Sheet } from './cells.ts';
import { tooMany } from './gather.ts';
import { Refusal, unreadable } from './refusal.ts';
import { type Entry, unpack } from './zip.ts';

/** The parts that sheets are read from, under the names that every spreadsheet program gives them. */
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * The sheets of an XLSX workbook. The library unpacks without a limit and pads as far as a cell's address asks for, so
 * the parts are unpacked and looked at first, and packed again without anything else of the archive.
 */
export async function readWorkbook(
  zip: Uint8Array,
  entries: readonly Entry[],
  progress: Progress,
): Promise<readonly Sheet[]> {
  const parts = unpack(
    zip,
    entries.filter(({ name }) => PARTS.test(name)),
    progress,
  );
  for (const part of parts.values()) {
    const fault = faultIn(strFromU8(part), MOST_ROWS);
    if (fault) throw refusalOf(fault);
  }
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const sheets = await readWorkbookFile<{ number: number }>(packed.slice().buffer, {
    trim: false,
    parseNumber: (text) => ({ number: Number(text) }),
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellOf)),
  }));
}

function refusalOf({ code, cell }: SheetFault): Refusal {
  const address = cell ? `${cell.column}${cell.row}` : '';
  if (code === 'formula') return new Refusal('formula', { cell: address });
  if (code === 'cell_error') return unreadable('cell', { cell: address, text: '#' });
  if (code === 'too_many_rows') {
    return tooMany('rows', MOST_ROWS);
  }
  return unreadable('damaged');
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && 'number' in value) return Number(value.number);
  return String(value);
}

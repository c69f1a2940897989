import readWorkbookFile from 'read-excel-file/node';
import { writeSheets } from '../../../../lib/sheet/workbook.ts';
import { faultIn } from '../../../../lib/sheet-scan.ts';
import type { Cell } from '../cell/cell.ts';
import { tableProblem } from '../problems.ts';
import { MOST_ROWS, type Rows } from './csv.ts';
import { HELP_ROWS, HELP_SHEET } from './help.ts';
import { readZip, writeZip } from './zip.ts';

/** A table of 5,000 zones with every text at its longest is never made; one with real texts takes 8 MB. */
const LIMITS = { entries: 300, bytes: 24 * 1024 * 1024 };

/** The parts that a table is read from, under the names that every spreadsheet program gives them. */
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** How an old workbook begins, and one with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads the first sheet of an XLSX workbook. The library unpacks without a limit and pads as many rows and columns as
 * a cell's address asks for, so the archive and the addresses are looked at first.
 */
export async function readWorkbook(bytes: Buffer): Promise<Rows<Cell>> {
  if (bytes.subarray(0, 4).equals(COMPOUND)) return { problem: tableProblem('old_workbook') };
  const zip = readZip(bytes, (name) => PARTS.test(name), LIMITS);
  if ('refused' in zip) {
    const code = zip.refused === 'too_large' ? 'too_large_inside' : 'not_workbook';
    return { problem: tableProblem(code) };
  }
  for (const part of zip.entries.values()) {
    const fault = faultIn(part.toString('utf8'), MOST_ROWS);
    if (fault) return { problem: tableProblem(fault.code, fault.cell) };
  }
  try {
    const sheets = await readWorkbookFile<{ number: string }>(writeZip(zip.entries), {
      trim: false,
      parseNumber: (number) => ({ number }),
    });
    const [first] = sheets;
    return { rows: (first?.data ?? []).map((row) => row.map(cellOf)) };
  } catch {
    // Whatever the library stumbles over in a part that it has been given whole, it is the file's fault.
    return { problem: tableProblem('not_workbook') };
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return { wrong: 'not_a_value' };
  if (value instanceof Date) {
    return { wrong: 'turned_into_date', day: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'object' && 'number' in value) return { number: String(value.number) };
  return String(value);
}

/** A table of zones as an XLSX workbook, with a second sheet that says how cells are written. */
export function writeWorkbook(name: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const columns = (rows[1] ?? []).map((label) => Math.max(14, label.length));
  return writeSheets([
    { name, columns, rows, headers: 2 },
    { name: HELP_SHEET, columns: [18, 80], rows: HELP_ROWS, headers: 1 },
  ]);
}

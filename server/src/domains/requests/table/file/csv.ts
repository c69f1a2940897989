import { CsvError, parse } from 'csv-parse/sync';
import { type TableProblem, tableProblem } from '../problems.ts';

/** Rows of cells, or why there are none. */
export type Rows<C> =
  | { readonly rows: readonly (readonly C[])[] }
  | { readonly problem: TableProblem };

/** Rows that a table may have, its two headers among them. */
export const MOST_ROWS = 5_002;
/** Cells of a table with as many columns as a workbook may have. */
const MOST_CELLS = MOST_ROWS * 200;

/**
 * Reads CSV as spreadsheets save it: UTF-8 with or without byte order mark, or UTF-16 with one (Excel's "Unicode
 * text"); cells parted by semicolons, commas or tabs, whichever the first row has most of.
 */
export function readCsv(bytes: Buffer): Rows<string> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    return { problem: tableProblem('not_csv') };
  }
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) return { problem: tableProblem('not_text') };
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string, within = first) => within.split(sign).length;
  const [delimiter = ';'] = [';', ',', '\t'].sort((a, b) => count(b) - count(a));
  if (count(delimiter, text) > MOST_CELLS) return { problem: tableProblem('too_many_columns') };
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      to: MOST_ROWS + 1,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return rows.length > MOST_ROWS ? { problem: tableProblem('too_many_rows') } : { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { row: error.lines } : {};
    return { problem: tableProblem('broken_quotes', line) };
  }
}

function decode(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

import writeWorkbookFile, { type SheetData } from 'write-excel-file/node';
import { workbookText } from '../workbook-text.ts';

/** A sheet of a workbook: rows of text, the first ones as headers. */
export interface Sheet {
  readonly name: string;
  /** Widths, in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly headers: 1 | 2;
}

/**
 * An XLSX workbook. Every cell is text: in any other, a program would make a date of `1/2`, a fraction of `75%`, a
 * number of `1.200`, and run what begins with `=`.
 */
export function writeSheets(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeWorkbookFile(
    sheets.map(({ name, columns, rows, headers }) => ({
      sheet: name,
      columns: columns.map((width) => ({ width })),
      ...(headers === 2 ? { stickyRowsCount: 2, stickyColumnsCount: 1 } : {}),
      data: textCells(rows, headers),
    })),
  ).toBuffer();
}

/** Rows of nothing but text, the first ones as headers. */
function textCells(rows: readonly (readonly string[])[], headers: number): SheetData {
  return rows.map((row, n) =>
    row.map((cell) => ({
      value: workbookText(cell),
      type: String,
      format: '@',
      ...(n < headers
        ? { fontWeight: 'bold' as const, backgroundColor: '#E8EEF0', wrap: n === 1 }
        : {}),
    })),
  );
}

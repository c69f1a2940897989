const BOM = '\ufeff';

const quoted = (cell: string) =>
  /[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as lines of CSV, without the mark that a file begins with. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
}

/**
 * A table as CSV that Excel opens with a double click where Vietnamese is set: UTF-8 with a byte order mark, without
 * which it takes the text for Windows-1258, and semicolons, which it expects wherever the comma is the decimal sign.
 * A first line `sep=;` would settle the separator everywhere and make Excel overlook the byte order mark.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${BOM}${csvRows(rows)}`;
}

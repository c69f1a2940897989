import { CsvError, parse } from 'csv-parse/sync';
import type { Problems } from './problems.ts';

/** A record of a CSV file: its cells by column name, and the 1-based line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Splits a CSV text (comma, double quotes, LF or CRLF, with or without BOM) into rows of the expected columns.
 * Cells are trimmed and brought to Unicode NFC. Structural faults go to `problems`; `null` when the header or
 * the quoting is broken, so that nothing in the file can be trusted.
 */
export function parseCsv(
  file: string,
  text: string,
  columns: readonly string[],
  problems: Problems,
): CsvRow[] | null {
  const records = split(file, text, problems);
  if (records === null) return null;
  const [header, ...body] = records;
  if (header === undefined) {
    problems.add({ file, line: 0, column: '', message: 'the file has no header', value: '' });
    return null;
  }
  const names = header.record.map((name) => name.trim());
  if (!checkHeader(file, names, columns, problems)) return null;

  const rows: CsvRow[] = [];
  let previousEnd = header.info.lines;
  for (const { record, info } of body) {
    const line = previousEnd + 1;
    previousEnd = info.lines;
    if (record.every((cell) => cell.trim() === '')) continue;
    if (record.length !== names.length) {
      const message = `expected ${names.length} cells, found ${record.length}`;
      problems.add({ file, line, column: '', message, value: record.join(',') });
      continue;
    }
    const cells = names.map(
      (name, i) => [name, (record[i] ?? '').trim().normalize('NFC')] as const,
    );
    rows.push({ line, cells: new Map(cells) });
  }
  return rows;
}

function split(file: string, text: string, problems: Problems): ParsedRecord[] | null {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 0;
    problems.add({ file, line, column: '', message: error.message, value: '' });
    return null;
  }
}

function checkHeader(
  file: string,
  names: readonly string[],
  columns: readonly string[],
  problems: Problems,
): boolean {
  const faults = [
    ...columns.filter((c) => !names.includes(c)).map((c) => [c, 'the column is missing'] as const),
    ...names.filter((n) => !columns.includes(n)).map((n) => [n, 'unknown column'] as const),
    ...names
      .filter((n, i) => names.indexOf(n) !== i)
      .map((n) => [n, 'column given twice'] as const),
  ];
  for (const [column, message] of faults) {
    problems.add({ file, line: 1, column, message, value: '' });
  }
  return faults.length === 0;
}

import type { Columns, Values } from './columns.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import type { Problems } from './problems.ts';
import type { Bilingual } from './types.ts';

/** Reports a fault of the row at hand. */
export type Fail = (column: string, message: string, value?: string) => void;

/** One CSV file: its columns, its key, and how a row becomes a typed value. */
export interface TableSpec<C extends Columns, Row> {
  readonly file: string;
  readonly columns: C;
  /** Columns that together may not repeat. Other files refer to the first of them. */
  readonly key: readonly (keyof C & string)[];
  readonly build: (cells: Values<C>, fail: Fail) => Row;
}

export interface Reference {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly target: string;
}

export interface Located<Row> {
  readonly line: number;
  readonly row: Row;
}

export interface Table<Row> {
  readonly file: string;
  readonly rows: readonly Located<Row>[];
  /** Values of the first key column, of sound and unsound rows alike; `null` when a row or the file is unreadable. */
  readonly keys: ReadonlySet<string> | null;
  readonly references: readonly Reference[];
}

export function defineTable<C extends Columns, Row>(spec: TableSpec<C, Row>): TableSpec<C, Row> {
  return spec;
}

/** Reads and checks every cell of a file on its own; what spans files is left to the caller. */
export function readTable<C extends Columns, Row>(
  spec: TableSpec<C, Row>,
  text: string,
  problems: Problems,
): Table<Row> {
  const { file } = spec;
  const before = problems.list.length;
  const records = parseCsv(file, text, Object.keys(spec.columns), problems);
  if (records === null) return { file, rows: [], keys: null, references: [] };
  const whole = problems.list.length === before;
  const seen = new Map<string, number>();
  const keys = new Set<string>();
  const rows: Located<Row>[] = [];
  const references: Reference[] = [];
  for (const record of records) {
    keys.add(record.cells.get(spec.key[0] ?? '') ?? '');
    checkDuplicate(spec, record, seen, problems);
    references.push(...referencesOf(spec, record));
    const row = buildRow(spec, record, problems);
    if (row !== null) rows.push({ line: record.line, row: row.value });
  }
  return { file, rows, keys: whole ? keys : null, references };
}

function buildRow<C extends Columns, Row>(
  spec: TableSpec<C, Row>,
  { line, cells }: CsvRow,
  problems: Problems,
): { value: Row } | null {
  let sound = true;
  const fail: Fail = (column, message, value = cells.get(column) ?? '') => {
    sound = false;
    problems.add({ file: spec.file, line, column, message, value });
  };
  const values: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(spec.columns)) {
    const text = cells.get(name) ?? '';
    if (text === '') {
      if (column.empty === undefined) fail(name, 'must not be empty');
      else values[name] = column.empty.value;
      continue;
    }
    const parsed = column.parse(text);
    if ('fault' in parsed) fail(name, parsed.fault);
    else values[name] = parsed.value;
  }
  if (!sound) return null;
  const row = spec.build(values as Values<C>, fail);
  return sound ? { value: row } : null;
}

function checkDuplicate<C extends Columns, Row>(
  spec: TableSpec<C, Row>,
  { line, cells }: CsvRow,
  seen: Map<string, number>,
  problems: Problems,
): void {
  const value = spec.key.map((column) => cells.get(column) ?? '').join(' / ');
  const first = seen.get(value);
  if (first === undefined) {
    seen.set(value, line);
    return;
  }
  const message = `the key already stands on line ${first}`;
  problems.add({ file: spec.file, line, column: spec.key.join('+'), message, value });
}

function referencesOf<C extends Columns, Row>(
  spec: TableSpec<C, Row>,
  { line, cells }: CsvRow,
): Reference[] {
  return Object.entries(spec.columns).flatMap(([column, { references: target }]) => {
    const text = cells.get(column) ?? '';
    if (target === undefined || text === '') return [];
    return text.split(';').map((value) => ({
      file: spec.file,
      line,
      column,
      value: value.trim(),
      target,
    }));
  });
}

/** A pair of cells that are filled in both languages or in none. */
export function bilingual(
  prefix: string,
  vi: string | null,
  en: string | null,
  fail: Fail,
): Bilingual | null {
  if (vi !== null && en !== null) return { vi, en };
  if (vi !== null) fail(`${prefix}_en`, 'the English text is missing', '');
  if (en !== null) fail(`${prefix}_vi`, 'the Vietnamese text is missing', '');
  return null;
}

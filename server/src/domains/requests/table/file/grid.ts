import type { Cell } from '../cell/cell.ts';
import { KEY_COLUMNS, SLUG_LABEL } from '../columns.ts';
import { type TableProblem, tableProblem } from '../problems.ts';

/** A row about one zone. */
export interface GridRow {
  /** As Excel numbers it. */
  readonly row: number;
  /** As written; empty where the row names no zone. */
  readonly slug: string;
  /** By column, the key columns among them. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** Of the whole file or of a column. */
  readonly problems: readonly TableProblem[];
}

const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell.trim() : '');
const isEmpty = (cell: Cell | undefined) =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * Finds the columns by the names in the first row, in whatever order they have come, and the rows of zones beneath it.
 * The row that names the columns for people is left out wherever sorting has put it.
 */
export function gridOf(table: readonly (readonly Cell[])[], known: readonly string[]): Grid {
  const [first = [], ...body] = table;
  const names = first.map(textOf);
  const repeated = names.filter((name, i) => name !== '' && names.indexOf(name) < i);
  if (repeated.length > 0) {
    return {
      rows: [],
      problems: repeated.map((column) => tableProblem('repeated_column', { column })),
    };
  }
  if (!names.includes('slug')) return { rows: [], problems: [tableProblem('no_slug_column')] };
  const taken = new Set<string>([...KEY_COLUMNS, ...known]);
  const unknown = names.filter((name) => name !== '' && !taken.has(name));
  const width = Math.max(0, ...body.map((row) => row.length));
  const unnamed = Array.from({ length: width }, (_, i) => i).filter(
    (i) => (names[i] ?? '') === '' && body.some((row) => !isEmpty(row[i])),
  );
  const rows = body.flatMap((row, i): GridRow[] => {
    const cells = names.flatMap((name, n) =>
      taken.has(name) ? [[name, row[n] ?? ''] as const] : [],
    );
    const slug = textOf(row[names.indexOf('slug')]);
    const used = cells.some(([, cell]) => !isEmpty(cell));
    return used && slug !== SLUG_LABEL ? [{ row: i + 2, slug, cells: new Map(cells) }] : [];
  });
  return {
    rows,
    problems: [
      ...unknown.map((column) => tableProblem('unknown_column', { column })),
      ...unnamed.map((i) => tableProblem('unknown_column', { column: letterOf(i) })),
      ...(rows.length === 0 ? [tableProblem('no_rows')] : []),
    ],
  };
}

/** The letter by which Excel calls a column. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : letterOf(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

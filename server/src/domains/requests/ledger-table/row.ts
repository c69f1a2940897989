import { isDay } from '../../../lib/dates.ts';
import { HIDEABLE, RECIPIENTS, STAGES } from '../../../lib/ledger.ts';
import type { LedgerColumn } from '../../../lib/ledger-table.ts';
import type { LedgerEntry } from '../entries/schema.ts';
import { type Cell, plainText } from '../table/cell/cell.ts';
import { readFigure } from '../table/cell/figure.ts';
import type { GridRow } from '../table/file/grid.ts';
import { type TableProblem, tableProblem } from '../table/problems.ts';

/** A row of an uploaded ledger, read. */
export interface ReadRow {
  readonly row: number;
  readonly slug: string;
  /** The entry that the row has by its last column, for one that the ledger gave away; empty for a new one. */
  readonly key: string;
  readonly entry: LedgerEntry | null;
  readonly problems: readonly TableProblem[];
}

/** The words that a cell may hold instead of a code. */
const WORDS: Readonly<Record<string, string>> = {
  'chủ đầu tư hạ tầng': 'developer',
  'nhà đầu tư thứ cấp': 'tenant',
  'cam kết': 'committed',
  'đã giao': 'allocated',
  'đã giải phóng mặt bằng': 'cleared',
  'đã xây dựng': 'built',
  'đang hoạt động': 'operating',
};
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day as written here, 4/5/2026, or as a program writes it, 2026-05-04. */
function readDay(text: string): string | null {
  const [, day, month, year] = DAY.exec(text) ?? [];
  const iso =
    day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : null;
}

/** Reads cell after cell, and keeps what cannot be read. */
class Reader {
  readonly problems: TableProblem[] = [];
  readonly #row: GridRow;

  constructor(row: GridRow) {
    this.#row = row;
  }

  problem(code: Parameters<typeof tableProblem>[0], column: LedgerColumn, detail?: string) {
    this.problems.push(tableProblem(code, { row: this.#row.row, column }, detail));
  }

  text(column: LedgerColumn): string {
    const cell: Cell = this.#row.cells.get(column) ?? '';
    if (typeof cell === 'object' && 'wrong' in cell) this.problem(cell.wrong, column);
    return plainText(cell);
  }

  code<T extends string>(column: LedgerColumn, codes: readonly T[]): T | undefined {
    const text = this.text(column).toLocaleLowerCase('vi');
    if (text === '') return undefined;
    const code = codes.find((one) => one === (WORDS[text] ?? text));
    if (code === undefined) this.problem('unknown_code', column, codes.join(', '));
    return code;
  }

  /** The value of a column that cannot be empty. */
  needed<T>(column: LedgerColumn, value: T | undefined): T | undefined {
    const said = this.problems.some((problem) => problem.column === column);
    if (value === undefined && !said) this.problem('cell_missing', column);
    return value;
  }

  day(column: LedgerColumn): string | undefined {
    const cell = this.#row.cells.get(column) ?? '';
    if (typeof cell === 'object' && 'day' in cell && cell.day) return cell.day;
    const text = this.text(column);
    if (text === '') return undefined;
    const day = readDay(text);
    if (day === null) this.problem('day_unreadable', column, text);
    return day ?? undefined;
  }

  figure(column: LedgerColumn): number | undefined {
    const cell = this.#row.cells.get(column) ?? '';
    if (typeof cell === 'object' && 'number' in cell) return Number(cell.number);
    const text = this.text(column);
    if (text === '') return undefined;
    const read = readFigure(text, 'ha');
    if ('code' in read) {
      this.problem(read.code, column, read.detail);
      return undefined;
    }
    const { min, max, approx } = read.value;
    if (min === null || min !== max || approx) {
      this.problem('figure_unreadable', column, text);
      return undefined;
    }
    return min;
  }
}

/** The new entry that a row asks for, or what keeps it from being one. */
export function readRow(row: GridRow): ReadRow {
  const read = new Reader(row);
  const key = read.text('entry');
  const amount = read.figure('capital_amount');
  const currency = read.code('capital_currency', ['vnd', 'usd'] as const);
  if ((amount === undefined) !== (currency === undefined)) {
    read.problem('cell_missing', amount === undefined ? 'capital_amount' : 'capital_currency');
  }
  const hidden = read
    .text('hidden')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = hidden.find((name) => !HIDEABLE.some((one) => one === name));
  if (unknown) read.problem('unknown_code', 'hidden', HIDEABLE.join(', '));
  const recipient = read.needed('recipient', read.code('recipient', RECIPIENTS));
  const stage = read.needed('stage', read.code('stage', STAGES.slice(0, -1)));
  const hectares = read.needed('area_ha', read.figure('area_ha'));
  const on = read.needed('on_date', read.day('on_date'));
  const sector = read.text('sector');
  const country = read.text('investor_country').toUpperCase();
  if (sector && !/^\d{2}$/.test(sector)) read.problem('unknown_code', 'sector', '01-99');
  if (country && !/^[A-Z]{2}$/.test(country))
    read.problem('unknown_code', 'investor_country', 'KR');
  const decided = read.day('decision_date');
  const members: Omit<LedgerEntry, 'action'> = {
    decision_no: read.text('decision_no') || null,
    decision_date: decided ?? null,
    decision_part: read.text('decision_part') || null,
    investor: read.text('investor') || null,
    investor_country: country || null,
    sector: sector || null,
    capital:
      amount !== undefined && currency !== undefined
        ? { amount, currency: currency === 'usd' ? 'USD' : 'VND' }
        : null,
    project: read.text('project') || null,
    note: read.text('note') || null,
    note_en: read.text('note_en') || null,
    hidden: HIDEABLE.filter((one) => hidden.includes(one)),
  };
  const sound = read.problems.length === 0;
  const entry: LedgerEntry | null =
    sound && recipient && stage && hectares && on
      ? { action: 'enter', recipient, stage, area_ha: hectares, on_date: on, ...members }
      : null;
  return { row: row.row, slug: row.slug, key, entry, problems: read.problems };
}

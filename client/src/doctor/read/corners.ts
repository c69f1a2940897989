import { addressOf, isBlank, numberOf, plainOf, type Row, type Sheet } from './cells.ts';
import { type Group, guessedHeading, type Heading, headingOf, roleOf } from './heading.ts';
import { Refusal, unreadable } from './refusal.ts';
import { isTotals, statedArea } from './totals.ts';

export interface CornerRing {
  readonly xy: number[];
  readonly labels: string[];
  readonly rows: number[];
  /** Printed length from each point to the next. */
  readonly sides: (number | null)[];
}

export interface CornerList {
  readonly heading: Heading;
  readonly rings: readonly CornerRing[];
  readonly areaM2: number | null;
}

/** Fewest points that a ring has. */
const FEWEST = 3;

/**
 * The rings of a corner list. A ring ends where its first point comes again, at an empty row or a title, where the
 * column of plots names another one, and where the numbers of the points begin anew. Undefined where the sheet is
 * no such list.
 */
export function cornersOf({ rows }: Sheet): CornerList | undefined {
  const heading = headingOf(rows) ?? guessedHeading(rows);
  if (!heading) return undefined;
  const walk = new Walk(rows, heading);
  for (const group of heading.groups) walk.through(group);
  return { heading, rings: walk.done(), areaM2: walk.areaM2 };
}

class Walk {
  areaM2: number | null = null;
  readonly #rings: CornerRing[] = [];
  #open: CornerRing = emptyRing();
  #plot: string | undefined;
  readonly #rows: readonly Row[];
  readonly #heading: Heading;

  constructor(rows: readonly Row[], heading: Heading) {
    this.#rows = rows;
    this.#heading = heading;
  }

  through(group: Group): void {
    for (let i = this.#heading.from; i < this.#rows.length; i++) this.#row(i, group);
  }

  done(): readonly CornerRing[] {
    this.#end();
    return this.#rings;
  }

  #row(i: number, group: Group): void {
    const row = this.#rows[i] ?? [];
    const [a, b] = [row[group.first], row[group.second]];
    refuseFormula(i, group, row);
    const [first, second] = [numberOf(a), numberOf(b)];
    if (Number.isNaN(first) && Number.isNaN(second)) {
      if (isTotals(row)) this.areaM2 ??= statedArea(row);
      else if (isBlank(a) && isBlank(b) && this.#side(row, group)) return;
      else if (!isRepeatedHeading(row)) this.#end();
      return;
    }
    if (isTotals(row)) {
      this.areaM2 ??= statedArea(row);
      return;
    }
    if (isColumnNumbers(row) && i <= this.#heading.from + 1) return;
    if (Number.isNaN(first) || Number.isNaN(second)) {
      const column = Number.isNaN(first) ? group.first : group.second;
      const text = String(row[column] ?? '').slice(0, 40);
      throw unreadable('cell', { cell: addressOf(i, column), text });
    }
    this.#plotOf(row);
    this.#point(i, group, row, [first, second]);
  }

  /** A length printed between two points belongs to the one above. */
  #side(row: Row, group: Group): boolean {
    const length = group.side === undefined ? Number.NaN : numberOf(row[group.side]);
    const last = this.#open.sides.length - 1;
    if (Number.isNaN(length) || last < 0) return false;
    this.#open.sides[last] ??= length;
    return true;
  }

  #plotOf(row: Row): void {
    const { ring } = this.#heading;
    const plot = ring === undefined ? '' : String(row[ring] ?? '').trim();
    if (plot === '') return;
    if (this.#plot !== undefined && plot !== this.#plot) this.#end();
    this.#plot = plot;
  }

  #point(i: number, group: Group, row: Row, [first, second]: readonly [number, number]): void {
    const label = group.point === undefined ? '' : String(row[group.point] ?? '').trim();
    if (this.#beginsAnew(i, group, label, [first, second])) this.#end();
    const side = group.side === undefined ? Number.NaN : numberOf(row[group.side]);
    const { xy, labels, rows, sides } = this.#open;
    const closes = xy.length >= 2 * FEWEST && xy[0] === first && xy[1] === second;
    xy.push(first, second);
    labels.push(label);
    rows.push(i + 1);
    sides.push(Number.isNaN(side) ? null : side);
    if (closes) this.#end();
  }

  /** Whether the names of the points begin again with the first two of the ring, at another place. */
  #beginsAnew(i: number, group: Group, label: string, at: readonly [number, number]): boolean {
    const { xy, labels } = this.#open;
    if (group.point === undefined || label === '' || labels.length < FEWEST) return false;
    if (label !== labels[0] || (xy[0] === at[0] && xy[1] === at[1])) return false;
    return String(this.#rows[i + 1]?.[group.point] ?? '').trim() === labels[1];
  }

  #end(): void {
    if (this.#open.labels.length > 0) this.#rings.push(this.#open);
    this.#open = emptyRing();
  }
}

const emptyRing = (): CornerRing => ({ xy: [], labels: [], rows: [], sides: [] });

/** A heading printed again on the next page. */
const isRepeatedHeading = (row: Row) => row.filter((cell) => roleOf(cell)).length > 1;

/** "(1) (2) (3)" beneath a heading, by which its columns are called. */
function isColumnNumbers(row: Row): boolean {
  const cells = row.filter((cell) => !isBlank(cell));
  return (
    cells.length > 1 &&
    cells.every((cell) => /^\d{1,2}$/.test(plainOf(`${cell}`.replace(/[()]/g, ''))))
  );
}

/** What a spreadsheet would compute where a number should stand: its value may be another than the one looked at. */
function refuseFormula(i: number, group: Group, row: Row): void {
  for (const column of [group.first, group.second, group.side, group.point]) {
    const cell = column === undefined ? undefined : row[column];
    if (typeof cell !== 'string' || column === undefined) continue;
    if (/^\s*[=+@]/.test(cell) && Number.isNaN(numberOf(cell))) {
      throw new Refusal('formula', { cell: addressOf(i, column) });
    }
  }
}

import type { Conformity, ConformityZone } from '../../api/conformity.ts';
import { CONFORMITY_CLASSES, type ConformityClass } from '../../store/conformity-class.ts';

/** Zones whose place in the plan is known: the 19 KCN, the 68 CCN and the IT park. */
export const ofPlan = ({ counted, kind }: Pick<ConformityZone, 'counted' | 'kind'>) =>
  counted || kind === 'it_park';

/** Rows of the matrix: those of a class, or all; what calls for attention first, otherwise as the API sorts names. */
export function rowsOf(
  items: readonly ConformityZone[],
  wanted: ConformityClass | null,
): ConformityZone[] {
  const rank = (item: ConformityZone) => CONFORMITY_CLASSES.indexOf(item.class);
  return items
    .filter((item) => ofPlan(item) && (wanted === null || item.class === wanted))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What a class comes to over all regions and kinds. */
export interface ClassTotal {
  class: ConformityClass;
  zones: number;
  without: number;
  known: number;
  min: number;
  /** `null`: of some no upper bound is known. */
  max: number | null;
}

type Total = Conformity['totals'][number];

/** Sums of totals by class, each class once whether or not it occurs. */
export function totalsByClass(totals: readonly Total[]): ClassTotal[] {
  return CONFORMITY_CLASSES.map((one) =>
    sumOf(
      one,
      totals.filter((total) => total.class === one),
    ),
  );
}

export function sumOf(one: ConformityClass, totals: readonly Total[]): ClassTotal {
  const sum = (read: (total: Total) => number) =>
    totals.reduce((all, total) => all + read(total), 0);
  return {
    class: one,
    zones: sum(({ zones }) => zones),
    without: sum(({ zones_without_area }) => zones_without_area),
    known: sum(({ known_ha }) => known_ha),
    min: sum(({ min_ha }) => min_ha),
    max: totals.some(({ max_ha }) => max_ha === null) ? null : sum(({ max_ha }) => max_ha ?? 0),
  };
}

/** A cell of the matrix; column 0 is the zone itself. */
export interface Cell {
  row: number;
  column: number;
}

const PAGE_ROWS = 10;

/** The cell that a key leads to, inside the matrix; null for keys that lead nowhere. */
export function nextCell(
  { row, column }: Cell,
  key: string,
  ctrl: boolean,
  rows: number,
  columns: number,
): Cell | null {
  const [lastRow, lastColumn] = [Math.max(0, rows - 1), columns];
  const inside = (to: Cell): Cell => ({
    row: Math.min(Math.max(to.row, 0), lastRow),
    column: Math.min(Math.max(to.column, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowDown':
      return inside({ row: row + 1, column });
    case 'ArrowUp':
      return inside({ row: row - 1, column });
    case 'ArrowRight':
      return inside({ row, column: column + 1 });
    case 'ArrowLeft':
      return inside({ row, column: column - 1 });
    case 'PageDown':
      return inside({ row: row + PAGE_ROWS, column });
    case 'PageUp':
      return inside({ row: row - PAGE_ROWS, column });
    case 'Home':
      return inside({ row: ctrl ? 0 : row, column: 0 });
    case 'End':
      return inside({ row: ctrl ? lastRow : row, column: lastColumn });
    default:
      return null;
  }
}

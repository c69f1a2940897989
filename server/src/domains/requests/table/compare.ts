import type { Person } from '../../../lib/identity.ts';
import { may } from '../../../lib/permissions.ts';
import { checkItems, type ItemContext } from '../draft/items.ts';
import type { Field } from '../fields/catalogue.ts';
import type { ChangeItem } from '../item-schema.ts';
import { type Bounds, impossibleAreas } from '../steps/areas.ts';
import { plainText, readCell } from './cell/cell.ts';
import type { GridRow } from './file/grid.ts';
import { draftProblem, type TableCode, type TableProblem, tableProblem } from './problems.ts';
import { type NamedZone, type StandingZone, standingCell } from './standing.ts';

/** What rows are compared with. */
export interface Known {
  readonly person: Person;
  readonly fields: readonly Field[];
  readonly context: ItemContext;
  readonly named: ReadonlyMap<string, NamedZone>;
  readonly standing: ReadonlyMap<number, StandingZone>;
}

/** A row with what it asks for; `items` holds nothing from a cell with a problem. */
export interface ComparedRow {
  readonly row: number;
  readonly slug: string;
  /** Null where the row is about none that this person may change. */
  readonly zone: StandingZone | null;
  readonly items: readonly ChangeItem[];
  readonly problems: readonly TableProblem[];
}

/**
 * Compares rows with what stands: each cell by itself, as the check of a draft would, and the areas of a zone with each
 * other. A zone is changed by one row only.
 */
export function compareRows(rows: readonly GridRow[], known: Known): ComparedRow[] {
  const seen = new Set<number>();
  return rows.map((row) => {
    const zone = zoneOf(row, known, seen);
    if (typeof zone === 'object') return compareRow(row, zone, known);
    const problems = [tableProblem(zone, { row: row.row, column: 'slug' }, row.slug)];
    return { row: row.row, slug: row.slug.slice(0, 100), zone: null, items: [], problems };
  });
}

function zoneOf(
  { slug }: GridRow,
  { person, named, standing }: Known,
  seen: Set<number>,
): StandingZone | TableCode {
  if (slug === '') return 'slug_missing';
  const found = named.get(slug);
  const zone = found && standing.get(found.id);
  if (!zone) return 'unknown_slug';
  if (!may(person.roles, 'propose', zone.kind)) return 'foreign_kind';
  if (seen.has(zone.id)) return 'repeated_row';
  seen.add(zone.id);
  return zone;
}

function compareRow(row: GridRow, zone: StandingZone, known: Known): ComparedRow {
  const asked = known.fields.map((field) => readField(row, zone, field));
  const items = asked.flatMap((read) => ('item' in read ? read.item : []));
  const unread = asked.flatMap((read) => ('problem' in read ? read.problem : []));
  const faults = checkItems(items, known.context).faults.map(({ pointer, code, message }) => {
    const column = items[Number(pointer.split('/')[2])]?.field ?? 'slug';
    return draftProblem(code, message, { row: row.row, column });
  });
  const faulty = new Set(faults.map(({ column }) => column));
  const sound = items.filter(({ field }) => !faulty.has(field));
  const areas = areaProblems(row.row, zone, sound);
  const impossible = new Set(areas.map(({ column }) => column));
  return {
    row: row.row,
    slug: zone.slug,
    zone,
    items: sound.filter(({ field }) => !impossible.has(field)),
    problems: [...keyProblems(row, zone), ...unread, ...faults, ...areas],
  };
}

type FieldRead = { readonly item: ChangeItem } | { readonly problem: TableProblem } | object;

function readField({ row, cells }: GridRow, zone: StandingZone, field: Field): FieldRead {
  const read = readCell(field, cells.get(field.key) ?? '');
  if (read === undefined) return {};
  if ('code' in read) {
    return { problem: tableProblem(read.code, { row, column: field.key }, read.detail) };
  }
  if (read.written === standingCell(zone, field)) return {};
  return { item: { field: field.key, scope: '', ...read.change } };
}

/** Areas that cannot be true together, once the proposed ones stand. */
function areaProblems(
  row: number,
  { fields }: StandingZone,
  items: readonly ChangeItem[],
): TableProblem[] {
  const bound = (text: string | null) => (text === null ? null : Number(text));
  const standing = Object.entries(fields).map(([field, { min, max }]): [string, Bounds] => [
    field,
    { min: bound(min), max: bound(max) },
  ]);
  const proposed = items.map(({ field, value = {} }): [string, Bounds] => [
    field,
    { min: value.min ?? null, max: value.max ?? null },
  ]);
  const changed = new Map(proposed);
  return impossibleAreas(new Map([...standing, ...proposed])).flatMap(([part, whole]) => {
    const column = [part, whole].find((field) => changed.has(field));
    if (column === undefined) return [];
    const message = `cannot be true together with another area: ${part} above ${whole}`;
    return draftProblem('impossible_areas', message, { row, column });
  });
}

/** The columns that say which zone it is have to say what they said. */
function keyProblems({ row, cells }: GridRow, { kind, name_vi }: StandingZone): TableProblem[] {
  return Object.entries({ kind, name: name_vi }).flatMap(([column, value]) => {
    const text = plainText(cells.get(column) ?? '');
    return text === '' || text === plainText(value)
      ? []
      : tableProblem('read_only', { row, column });
  });
}

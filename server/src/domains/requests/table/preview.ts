import type { Static } from 'typebox';
import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import type { Value } from '../../../lib/value.ts';
import { readItemContext } from '../draft/items.ts';
import { type Field, readFields } from '../fields/catalogue.ts';
import type { ChangeItem } from '../item-schema.ts';
import type { Cell } from './cell/cell.ts';
import { tableFields } from './columns.ts';
import { type ComparedRow, compareRows } from './compare.ts';
import { gridOf } from './file/grid.ts';
import { type TableProblem, tableProblem } from './problems.ts';
import { type StandingZone, zonesNamed, zonesOfIds } from './standing.ts';

type FieldValue = Static<typeof Value>;

interface Change {
  readonly field: string;
  readonly standing: FieldValue | null;
  readonly proposed: FieldValue | null;
}

/** What a table would change, and what keeps it from being used. */
export interface Preview {
  readonly rows: readonly (Omit<ComparedRow, 'zone'> & {
    readonly zone: Omit<StandingZone, 'fields'> | null;
    readonly changes: readonly Change[];
  })[];
  readonly problems: readonly TableProblem[];
  readonly changed: number;
  readonly unchanged: number;
  readonly revision: number;
}

/** From here on only the first problem of each row is told. */
const MOST_PROBLEMS = 1_000;

/** A file that cannot be read as a table. */
export function unreadable(problem: TableProblem): Omit<Preview, 'revision'> {
  return { rows: [], problems: [problem], changed: 0, unchanged: 0 };
}

export async function latestRevision(db: Queryable): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    sql`select coalesce(max(id), 0) as id from revision`,
  );
  return row?.id ?? 0;
}

/** Compares an uploaded table with what stands on a day. As many statements for one row as for all; nothing is kept. */
export async function previewTable(
  tx: Queryable,
  person: Person,
  table: readonly (readonly Cell[])[],
  day: string,
): Promise<Omit<Preview, 'revision'>> {
  const all = await readFields(tx);
  const fields = tableFields(all);
  const keys = fields.map(({ key }) => key);
  const grid = gridOf(table, keys);
  const slugs = grid.rows.map(({ slug }) => slug);
  const named = await zonesNamed(tx, slugs);
  const ids = [...named.values()].map(({ id }) => id);
  const standing = new Map((await zonesOfIds(tx, day, ids)).map((zone) => [zone.id, zone]));
  const context = await readItemContext(tx, 0, all, []);
  const compared = compareRows(grid.rows, { person, fields, context, named, standing });
  const shown = compared.filter(({ items, problems }) => items.length + problems.length > 0);
  const { rows, problems } = withinLimit(shown);
  const standingValues = await valuesOf(tx, rows);
  return {
    rows: rows.map((row) => ({
      ...row,
      zone: row.zone && nameOf(row.zone),
      changes: row.items.map((item) => ({
        field: item.field,
        standing: standingValues.get(`${row.zone?.id}/${item.field}`) ?? null,
        proposed: proposedValue(item, all.get(item.field)),
      })),
    })),
    problems: [...grid.problems, ...problems],
    changed: compared.filter(({ items }) => items.length > 0).length,
    unchanged: compared.length - shown.length,
  };
}

const nameOf = ({ id, slug, kind, name_vi, name_en }: StandingZone) => ({
  id,
  slug,
  kind,
  name_vi,
  name_en,
});

function withinLimit(rows: readonly ComparedRow[]) {
  let told = 0;
  let cut = false;
  const limited = rows.map((row) => {
    if (told + row.problems.length <= MOST_PROBLEMS) {
      told += row.problems.length;
      return row;
    }
    cut ||= row.problems.length > 1;
    return { ...row, problems: row.problems.slice(0, 1) };
  });
  return { rows: limited, problems: cut ? [tableProblem('too_many_problems')] : [] };
}

/** What stands where something changes, by zone and field. */
async function valuesOf(
  tx: Queryable,
  rows: readonly ComparedRow[],
): Promise<Map<string, FieldValue>> {
  const asked = rows.flatMap(({ zone, items }) =>
    items.flatMap(({ field }) => {
      const claims = zone?.fields[field]?.claims ?? [];
      return claims.length === 0 ? [] : [{ place: `${zone?.id}/${field}`, claims }];
    }),
  );
  const values = await tx.query<{ place: string; value: FieldValue }>(sql`
    select a.place, value_of(a.claims) as value
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a (place text, claims integer[])`);
  return new Map(values.map(({ place, value }) => [place, value]));
}

function proposedValue({ action, value }: ChangeItem, field: Field | undefined): FieldValue | null {
  if (action !== 'set' || value === undefined) return null;
  const { min = null, max = null, min_inclusive = true, max_inclusive = true } = value;
  return {
    min,
    max,
    min_inclusive: min === null ? null : min_inclusive,
    max_inclusive: max === null ? null : max_inclusive,
    approx: value.approx ?? false,
    text: value.text ?? null,
    json: null,
    items: value.items ?? null,
    unit: field?.unit ?? null,
    confidence: null,
    as_of: null,
    sources: [],
    claim: null,
  };
}

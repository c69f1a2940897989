import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** Values by column, in JSON: ranges as PostgreSQL text, geometry as GeoJSON, arrays as arrays. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows sent with one statement: few round trips, no statement of unbounded size. */
const BATCH = 1000;

function* batchesOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

function names(columns: readonly string[], prefix = '') {
  const list = columns.map((column) => {
    const name = sql.identifier(column, columns);
    return prefix === 'excluded' ? sql`excluded.${name}` : prefix === 't' ? sql`t.${name}` : name;
  });
  return sql.join(list);
}

/** `FROM` clause of the rows themselves, typed by the table's own columns. */
function recordset(table: string, rows: readonly Row[]) {
  const name = sql.identifier(table, [table]);
  return sql`jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}

/**
 * Inserts rows in batches. Column names come from the first row, which therefore must be written in code.
 *
 * @returns the `returning` columns of every inserted row
 */
export async function insertRows<T extends object>(
  tx: Queryable,
  table: string,
  rows: readonly Row[],
  returning: readonly string[] = [],
): Promise<T[]> {
  const columns = Object.keys(rows[0] ?? {});
  const inserted: T[] = [];
  for (const batch of batchesOf(rows)) {
    const result = await tx.query<T>(sql`
      INSERT INTO ${sql.identifier(table, [table])} (${names(columns)})
      SELECT ${names(columns)} FROM ${recordset(table, batch)}
      ${returning.length > 0 ? sql`RETURNING ${names(returning)}` : sql.empty}`);
    inserted.push(...result);
  }
  return inserted;
}

/** Inserts rows and updates those whose key is there already, where they differ. Removes nothing. */
export async function upsertRows(
  tx: Queryable,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.filter((column) => !key.includes(column));
  for (const batch of batchesOf(rows)) {
    await tx.query(sql`
      INSERT INTO ${sql.identifier(table, [table])} AS t (${names(columns)})
      SELECT ${names(columns)} FROM ${recordset(table, batch)}
      ON CONFLICT (${names(key)}) DO UPDATE
        SET (${names(values)}) = ROW(${names(values, 'excluded')})
        WHERE ROW(${names(values, 't')}) IS DISTINCT FROM ROW(${names(values, 'excluded')})`);
  }
}

/** Removes the rows whose key is not among `kept`. */
export async function pruneRows(
  tx: Queryable,
  table: string,
  key: string,
  kept: readonly string[],
): Promise<void> {
  await tx.query(sql`
    DELETE FROM ${sql.identifier(table, [table])}
    WHERE NOT ${sql.identifier(key, [key])} = ANY (${kept}::text[])`);
}

/** Makes a table hold exactly these rows. For tables that nothing refers to. */
export async function replaceRows(
  tx: Queryable,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  await tx.query(sql`DELETE FROM ${sql.identifier(table, [table])}`);
  await insertRows(tx, table, rows);
}

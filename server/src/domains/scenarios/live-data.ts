import type { Queryable } from '../../db/database.ts';
import { loadSql, type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { flat, type Outline } from '../../lib/outline.ts';
import { ApiError } from '../../lib/problem.ts';
import { TARGET_LEDGER } from '../../lib/target-ledger.ts';
import type { ShapeFault } from './conflicts.ts';
import type { TargetRow } from './evaluate.ts';
import type { ZoneRow } from './place.ts';

const ZONES = loadSql(import.meta.url, 'zones.sql');
const SHAPES = loadSql(import.meta.url, 'shapes.sql');

interface Stated extends Pick<TargetRow, 'id' | 'start' | 'end'> {
  readonly target_ha: number | null;
  readonly rule: TargetRow['rule'] | 'none';
}

async function readStated(db: Queryable, id: string) {
  const [row] = await db.query<Stated>(sql`
    select id, case when unit = 'ha' then value::float8 end as target_ha, recipient_rule as rule,
      to_char(lower(period), 'YYYY-MM-DD') as start, to_char(upper(period) - 1, 'YYYY-MM-DD') as "end"
    from target where id = ${id}`);
  if (!row) {
    const detail = `No target has the id "${id.slice(0, 100)}". /api/targets lists them.`;
    throw new ApiError('target_not_found', detail);
  }
  const { target_ha, rule, ...rest } = row;
  if (target_ha === null || rule === 'none') {
    throw new ApiError('target_without_ledger', `"${id}" is not counted in allocated hectares.`);
  }
  return { ...rest, target_ha, rule };
}

/**
 * A target in hectares with what the ledger holds towards it: today, and by the end of its period with the entries
 * that are dated ahead.
 *
 * @throws {ApiError} 404 `target_not_found`, `target_without_ledger`
 */
export async function readTarget(
  db: Queryable,
  id: string,
  { date, revision }: Moment,
): Promise<TargetRow> {
  const stated = await readStated(db, id);
  const { rule, start, end } = stated;
  const ledger = (day: string) => TARGET_LEDGER.bind(rule, day, revision, start);
  const by = (column: Sql, from: Sql) => sql`(
    select coalesce(json_agg(json_build_object('key', key, 'ha', round(ha, 2))), '[]')
    from (select ${column}::text as key, sum(ha) as ha from ${from} group by 1) one)`;
  const [row] = await db.query<Omit<TargetRow, keyof typeof stated>>(sql`
    ${ledger(end)}
    select
      (${ledger(date < end ? date : end)} select round(coalesce(sum(ha), 0), 2)::float8 from placed) as recorded_ha,
      (select round(coalesce(sum(ha), 0), 2)::float8 from placed) as ledger_ha,
      (select coalesce(bool_or(sample), false) from placed) as sample,
      ${by(sql`(quarter / 4)`, sql`flow`)} as by_year,
      ${by(sql`orientation`, sql`placed`)} as by_orientation,
      ${by(sql`kind`, sql`placed`)} as by_kind`);
  if (!row) throw new Error('the ledger gave no row');
  return { ...stated, ...row };
}

/** The zones of these names, with what is known of their land; a name that is none has no row. */
export function readZones(
  db: Queryable,
  { date, revision }: Moment,
  names: readonly string[],
  recipient: 'developer' | 'tenant',
  base: number,
): Promise<ZoneRow[]> {
  return db.query<ZoneRow>(ZONES.bind(date, revision, names, recipient, base));
}

/** Those of the names that zones have, or had. */
export async function knownNames(
  db: Queryable,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ name: string }>(sql`
    select name from unnest(${names}::text[]) name
    where exists (select from published_zone z where z.slug = name)
      or exists (select from zone_alias a join published_zone z on z.id = a.zone where a.slug = name)`);
  return new Set(rows.map(({ name }) => name));
}

/** A drawn shape and the zone whose land it is, if that is there already. */
export interface Shape {
  readonly zone: string | null;
  readonly outline: Outline;
}

/** What is wrong with drawn shapes, by their place in the list. */
export async function readShapeFaults(
  db: Queryable,
  { date, revision }: Moment,
  shapes: readonly Shape[],
): Promise<ShapeFault[]> {
  if (shapes.length === 0) return [];
  const given = shapes.map(({ zone, outline }, n) => ({
    n,
    zone,
    geometry: JSON.stringify(flat(outline)),
  }));
  return db.query<ShapeFault>(SHAPES.bind(JSON.stringify(given), date, revision));
}

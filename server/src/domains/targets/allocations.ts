import type { Queryable } from '../../db/database.ts';
import { loadSql, type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { badParameter } from '../../lib/problem.ts';
import type { Content } from '../../lib/representation.ts';
import type { AllocationFilter } from './schema.ts';

const ENTRY = loadSql(import.meta.url, 'entry.sql');

interface Row {
  readonly matched: number;
  readonly returned: number;
  readonly sums: string;
  readonly items: string;
  readonly sample: boolean;
}

/**
 * The entries of the ledger that a filter lets through, as a query of `allocation a` with what is known of the zone.
 *
 * @throws {ApiError} `invalid_parameter` for a zone that does not exist
 */
export async function standingEntries(
  db: Queryable,
  { date, revision }: Moment,
  { zone, recipient, year, quarter, stage, kind, orientation }: AllocationFilter,
): Promise<Sql> {
  if (quarter !== undefined && year === undefined) throw badParameter('quarter', 'needs a year');
  const conditions = [
    sql`true`,
    ...(zone === undefined ? [] : [sql`a.zone = ${await zoneNamed(db, zone)}::integer`]),
    ...(recipient === undefined ? [] : [sql`a.recipient = ${recipient}`]),
    ...(stage === undefined ? [] : [sql`s.stage = ${stage}`]),
    ...(kind === undefined ? [] : [sql`zone.kind = ${kind}`]),
    ...(orientation === undefined
      ? []
      : [sql`coalesce(z.orientation, 'unknown') = ${orientation}`]),
    ...(year === undefined ? [] : [movedIn(year, quarter, revision)]),
  ];
  return sql`
    select a as entry, a.id, a.on_date, zone.slug, zone.kind, z.name_vi, z.name_en,
      coalesce(z.orientation, 'unknown') as orientation, s.stage, coalesce(s.held_ha, 0) as held_ha, a.area_ha, a.sample,
      z.geometry_role, z.map_geom,
      land_bound(z.leasable_area, z.leasable_area_approx, z.industrial_area, z.industrial_area_approx,
        z.planned_area, z.planned_area_approx) as bound_ha
    from allocations_at(${revision}::integer) a
    join zone on zone.id = a.zone
    left join zones_at(${date}::date, ${revision}::integer) z on z.zone = a.zone
    left join ledger_span s on s.allocation = a.id and s.rev_from <= ${revision}::integer
      and s.rev_to > ${revision}::integer and s.from_day <= greatest(${date}::date, a.on_date)
      and s.to_day > greatest(${date}::date, a.on_date)
    where ${sql.join(conditions, ' and ')}`;
}

async function zoneNamed(db: Queryable, name: string): Promise<number> {
  const [found] = await db.query<{ zone: number }>(sql`
    select id as zone from published_zone where slug = ${name}::text or id::text = ${name}::text
    union select zone from zone_alias where slug = ${name}::text limit 1`);
  if (found) return found.zone;
  throw badParameter('zone', 'must be the slug or number of a zone; /api/zones lists them');
}

/** Entries that a bar of progress stands on: what was handed over or taken back then, or promised. */
function movedIn(year: number, quarter: number | undefined, revision: number): Sql {
  const month = quarter === undefined ? 1 : 3 * quarter - 2;
  const months = quarter === undefined ? 12 : 3;
  const from = sql`make_date(${year}::integer, ${month}::integer, 1)`;
  const to = sql`(${from} + make_interval(months => ${months}::integer))::date`;
  return sql`exists (
    select from ledger_span m where m.allocation = a.id and m.rev_from <= ${revision}::integer
      and m.rev_to > ${revision}::integer and m.from_day >= ${from} and m.from_day < ${to}
      and (m.delta_ha <> 0 or m.stage = 'committed'))`;
}

/** A page of the entries of the ledger that stand, newest first, as JSON text. */
export async function listAllocations(
  db: Queryable,
  moment: Moment,
  filter: AllocationFilter,
): Promise<Content> {
  const { date, revision } = moment;
  const { limit = 200, offset = 0 } = filter;
  const [row] = await db.query<Row>(sql`
    with standing as (${await standingEntries(db, moment, filter)}),
    page as (
      select *, row_number() over (order by on_date desc, id desc) as n
      from standing order by n limit ${limit}::integer offset ${offset}::integer
    )
    select (select count(*) from standing) as matched, count(*) as returned,
      (select coalesce(json_agg(sums order by sums.recipient), '[]')::text from (
        select (entry).recipient, count(*) as entries, trim_scale(sum(area_ha)) as area_ha, trim_scale(sum(held_ha)) as held_ha
        from standing group by 1) sums) as sums,
      coalesce(json_agg(${ENTRY.bind(date, revision)} order by page.n), '[]')::text as items,
      coalesce(bool_or(page.sample), false) as sample
    from page`);
  const { matched = 0, returned = 0, sums = '[]', items = '[]', sample = false } = row ?? {};
  const counts = `"numberMatched":${matched},"numberReturned":${returned}`;
  return { body: `{"items":${items},${counts},"sums":${sums},"revision":${revision}}`, sample };
}

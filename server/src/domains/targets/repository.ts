import type { Static } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { loadSql, type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Source } from '../../lib/schema.ts';
import { sourcesOf } from '../../lib/sources.ts';
import type { Period } from './pace.ts';
import type { Progress, Target } from './schema.ts';

const TARGETS = loadSql(import.meta.url, 'targets.sql');
const LEDGER = loadSql(import.meta.url, 'ledger.sql');
const LAND = loadSql(import.meta.url, 'land.sql');

interface TargetRow
  extends Omit<Static<typeof Target>, 'period' | 'definition' | 'source'>,
    Period {
  readonly definition_vi: string;
  readonly definition_en: string;
  readonly source: Source;
}

/** A target with its source (the schema only refers to it). */
export type TargetItem = Omit<Static<typeof Target>, 'source'> & { readonly source: Source };

/** Every target, those in hectares first; one of them when `id` is given. */
export async function readTargets(db: Queryable, id?: string): Promise<TargetItem[]> {
  const only = id === undefined ? sql`true` : sql`t.id = ${id}`;
  const rows = await db.query<TargetRow>(sql`
    select t.*, ${sourcesOf(sql`select t.source`)}->0 as source from (${TARGETS}) t where ${only}`);
  return rows.map(({ start, end, definition_vi, definition_en, ...row }) => ({
    ...row,
    period: { start, end },
    definition: { vi: definition_vi, en: definition_en },
  }));
}

type Slices = Pick<
  Static<typeof Progress>,
  'by_kind' | 'by_orientation' | 'by_recipient' | 'land_that_could_serve' | 'sources' | 'sample'
>;

export interface Recorded extends Slices {
  readonly recorded_ha: number;
  readonly entries: number;
  readonly by_year: readonly { readonly year: number; recorded_ha: number; entries: number }[];
  readonly baseline: Static<typeof Progress>['baseline'];
}

/** Hectares and entries of the ledger by one column, for values written here. */
function slice(key: string, column: Sql, values: readonly string[]): Sql {
  return sql`(
    select json_agg(json_build_object(
      ${key}::text, value, 'recorded_ha', trim_scale(round(ha, 2)), 'entries', entries) order by n)
    from (
      select n, value, coalesce(sum(ledger.ha), 0) as ha, count(ledger.id) as entries
      from unnest(${values}::text[]) with ordinality wanted(value, n)
      left join ledger on ${column} = value
      group by n, value
    ) each_value)`;
}

/** What the ledger holds towards a target on a day, and what stands beside it. */
export async function readRecorded(
  db: Queryable,
  { date, revision }: Moment,
  { id, recipient_rule, period, source }: TargetItem,
): Promise<Recorded> {
  const [row] = await db.query<{ recorded: Recorded }>(sql`
    with ledger as (
      select * from (${LEDGER.bind(recipient_rule, date, revision)}) entry
      where ha > 0 and on_date between ${period.start}::date and ${period.end}::date
    ),
    before as (select * from baseline where target = ${id}),
    land as (${LAND.bind(date, revision)})
    select json_build_object(
      'recorded_ha', (select trim_scale(round(coalesce(sum(ha), 0), 2)) from ledger),
      'entries', (select count(*) from ledger),
      'by_year', (
        select coalesce(json_agg(json_build_object(
          'year', year, 'recorded_ha', trim_scale(round(ha, 2)), 'entries', entries)), '[]')
        from (
          select extract(year from on_date)::integer as year, sum(ha) as ha, count(*) as entries
          from ledger group by 1
        ) each_year),
      'by_kind', ${slice('kind', sql`ledger.kind`, ['kcn', 'ccn', 'it_park'])},
      'by_orientation', ${slice('orientation', sql`ledger.orientation`, [
        'north',
        'south',
        'east',
        'west',
        'unknown',
      ])},
      'by_recipient', ${slice('recipient', sql`ledger.recipient`, ['developer', 'tenant'])},
      'baseline', (
        select json_build_object(
          'period', case when count(*) > 0 then json_build_object(
            'start', min(lower(period)), 'end', max(upper(period)) - 1) end,
          'total_ha', trim_scale(sum(value)),
          'approx', coalesce(bool_or(approx), false),
          'items', coalesce(json_agg(json_build_object(
            'kind', kind, 'value_ha', trim_scale(value), 'approx', approx, 'quote', quote, 'source', source
          ) order by n), '[]'))
        from before),
      'land_that_could_serve', land.land,
      'sample', land.sample or coalesce((select bool_or(sample) from ledger), false),
      'sources', ${sourcesOf(sql`
        select ${source.id}::text union select source from before
        union select source from ledger where source is not null`)}
    ) as recorded
    from land`);
  if (!row) throw new Error('the progress query gave no row');
  return row.recorded;
}

import type { Static } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { loadSql, type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { KINDS, ORIENTATIONS, type Source } from '../../lib/schema.ts';
import { sourcesOf } from '../../lib/sources.ts';
import { TARGET_LEDGER } from '../../lib/target-ledger.ts';
import type { Period } from './pace.ts';
import { HELD_STAGES, type Progress, type Steps, type Target } from './schema.ts';

const TARGETS = loadSql(import.meta.url, 'targets.sql');
const STEPS = loadSql(import.meta.url, 'steps.sql');
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

type Slices = Omit<
  Static<typeof Progress>,
  | 'id'
  | 'target_ha'
  | 'approx'
  | 'period'
  | 'as_of'
  | 'coverage'
  | 'remaining_ha'
  | 'pace'
  | 'by_year'
  | 'revision'
>;

export interface Recorded extends Slices {
  readonly by_year: readonly { readonly year: number; recorded_ha: number; entries: number }[];
}

/** Hectares and entries of the ledger by one column, for values written here. */
function slice(key: string, column: Sql, values: readonly string[]): Sql {
  return sql`(
    select json_agg(json_build_object(
      ${key}::text, value, 'recorded_ha', trim_scale(round(ha, 2)), 'entries', entries) order by n)
    from (
      select n, value, coalesce(sum(placed.ha), 0) as ha, coalesce(sum(placed.entries), 0) as entries
      from unnest(${values}::text[]) with ordinality wanted(value, n)
      left join placed on ${column} = value
      group by n, value
    ) each_value)`;
}

/**
 * What the ledger holds towards a target on a day, and what stands beside it. A period that is over is read on its
 * last day: what is taken back later no longer changes what was handed over in it.
 */
export async function readRecorded(
  db: Queryable,
  { date, revision }: Moment,
  { id, recipient_rule, period, source }: TargetItem,
): Promise<Recorded> {
  const day = date < period.end ? date : period.end;
  const [row] = await db.query<{ recorded: Recorded }>(sql`
    ${TARGET_LEDGER.bind(recipient_rule, day, revision, period.start)},
    before as (select * from baseline where target = ${id}),
    land as (${LAND.bind(date, revision)})
    select json_build_object(
      'recorded_ha', (select trim_scale(round(coalesce(sum(ha), 0), 2)) from placed),
      'entries', (select coalesce(sum(entries), 0) from placed),
      'revoked_ha', (select trim_scale(round(coalesce(sum(revoked_ha), 0), 2)) from moved where ${counts(recipient_rule)}),
      'pipeline', (
        select json_build_object(
          'committed_ha', trim_scale(round(coalesce(sum(ha), 0), 2)), 'entries', coalesce(sum(entries), 0))
        from promised where ${counts(recipient_rule)}),
      'by_year', (
        select coalesce(json_agg(json_build_object(
          'year', year, 'recorded_ha', trim_scale(round(ha, 2)), 'entries', entries) order by year), '[]')
        from (select quarter / 4 as year, sum(ha) as ha, sum(entries) as entries from flow group by 1) each_year),
      'by_quarter', (
        select coalesce(json_agg(json_build_object(
          'year', quarter / 4, 'quarter', quarter % 4 + 1,
          'recorded_ha', trim_scale(round(ha, 2)), 'entries', entries) order by quarter), '[]')
        from flow),
      'by_kind', ${slice('kind', sql`placed.kind`, KINDS)},
      'by_orientation', ${slice('orientation', sql`placed.orientation`, ORIENTATIONS)},
      'by_recipient', ${slice('recipient', sql`placed.recipient`, ['developer', 'tenant'])},
      'by_stage', ${slice('stage', sql`placed.stage`, HELD_STAGES)},
      'by_zone', (
        select coalesce(json_agg(json_build_object(
          'zone', slug, 'kind', kind, 'orientation', orientation, 'name_vi', name_vi, 'name_en', name_en,
          'recorded_ha', trim_scale(round(ha, 2)), 'entries', entries, 'bound_ha', trim_scale(bound_ha))
          order by ha desc, slug), '[]')
        from (
          select slug, kind, orientation, name_vi, name_en, bound_ha, sum(ha) as ha, sum(entries) as entries
          from placed group by 1, 2, 3, 4, 5, 6
        ) each_zone),
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
      'sample', land.sample or coalesce((select bool_or(sample) from placed), false),
      'sources', ${sourcesOf(sql`select ${source.id}::text union select source from before`)}
    ) as recorded
    from land`);
  if (!row) throw new Error('the progress query gave no row');
  return row.recorded;
}

/** The entries that a target's rule counts. */
const counts = (rule: TargetItem['recipient_rule']): Sql =>
  rule === 'first' ? sql`true` : sql`recipient = ${rule}`;

interface StepRows {
  readonly items: Static<typeof Steps>['items'];
  readonly sample: boolean;
}

/** The hectares that each day of the period added to what a target counts, and what they had come to by then. */
export async function readSteps(
  db: Queryable,
  { date, revision }: Moment,
  { recipient_rule, period }: TargetItem,
): Promise<StepRows> {
  const day = date < period.end ? date : period.end;
  const [row] = await db.query<StepRows>(STEPS.bind(recipient_rule, day, revision, period.start));
  if (!row) throw new Error('the query of the steps gave no row');
  return row;
}

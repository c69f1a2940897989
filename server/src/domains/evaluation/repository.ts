import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Source } from '../../lib/schema.ts';
import { sourcesOf } from '../../lib/sources.ts';
import type { Kind, Metric, ZoneFacts } from './metrics.ts';
import type { Evaluation } from './schema.ts';

const ZONES = loadSql(import.meta.url, 'zones.sql');

/** A target as the plan states it. */
export interface StatedTarget
  extends Pick<Evaluation, 'id' | 'metric' | 'op' | 'value' | 'unit' | 'definition' | 'due'> {
  readonly source: string;
}

/** The target of that id; undefined when there is none. */
export async function readTarget(db: Queryable, id: string): Promise<StatedTarget | undefined> {
  const [row] = await db.query<StatedTarget>(sql`
    select id, metric, op, value, unit, source, to_char(upper(period) - 1, 'YYYY-MM-DD') as due,
      json_build_object('vi', definition_vi, 'en', definition_en) as definition
    from target where id = ${id}`);
  return row;
}

export interface ZoneRow extends ZoneFacts {
  readonly slug: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly kind: Kind;
  readonly sources: readonly string[];
  readonly sample: boolean;
}

/** The zones a target speaks of, with what is known of each. */
export async function readZones(
  db: Queryable,
  { date, revision }: Moment,
  { kinds, operating, field }: Metric,
): Promise<ZoneRow[]> {
  return db.query<ZoneRow>(sql`
    select slug, name_vi, name_en, kind, basis, min::float8, max::float8, min_inclusive, max_inclusive,
      weight_min::float8, weight_max::float8, code, to_char(since, 'YYYY-MM-DD') as since, sources, sample
    from (${ZONES.bind(date, revision, kinds, operating, field)}) zones`);
}

/** How many zones of a kind are in operation, as the province states it. */
export async function readStatedOperating(db: Queryable): Promise<Map<string, number>> {
  const rows = await db.query<{ kind: string; zones: number }>(sql`
    select split_part(key, '_', 1) as kind, lower(v_range)::integer as zones
    from official_figure where key in ('kcn_operating', 'ccn_operating')`);
  return new Map(rows.map(({ kind, zones }) => [kind, zones]));
}

export async function readSources(db: Queryable, ids: readonly string[]): Promise<Source[]> {
  const [row] = await db.query<{ sources: Source[] }>(
    sql`select ${sourcesOf(sql`select unnest(${ids}::text[])`)} as sources`,
  );
  return row?.sources ?? [];
}

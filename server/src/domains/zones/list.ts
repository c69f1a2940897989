import type { Queryable } from '../../db/database.ts';
import { type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Content } from '../../lib/representation.ts';
import {
  leftOutUnknown,
  passesFigures,
  passesList,
  passesPlace,
  relevance,
  zonesAt,
} from './filter-sql.ts';
import { type Filter, LISTS } from './parse.ts';
import { openFeature, withProperties } from './properties.ts';
import type { ZoneListQuery } from './query.ts';

type Sort = NonNullable<ZoneListQuery['sort']>;

/** What a sort compares, from `z`; null last in either direction. */
function sortKey(sort: Sort, words: readonly string[]): Sql {
  const keys: Record<Exclude<Sort, 'relevance'>, Sql> = {
    name: sql`null::numeric`,
    '-name': sql`null::numeric`,
    area: sql`coalesce(lower(z.planned_area), upper(z.planned_area))`,
    '-area': sql`coalesce(upper(z.planned_area), lower(z.planned_area))`,
    // A ceiling that is only the area itself says nothing of what is free.
    free: sql`case when z.free_basis <> 'area' then coalesce(lower(z.free_area), upper(z.free_area)) end`,
    '-free': sql`case when z.free_basis <> 'area' then coalesce(upper(z.free_area), lower(z.free_area)) end`,
    occupancy: sql`coalesce(lower(z.occupancy), upper(z.occupancy))`,
    '-occupancy': sql`coalesce(upper(z.occupancy), lower(z.occupancy))`,
  };
  return sort === 'relevance' ? sql`(${relevance(words)})::numeric` : keys[sort];
}

function order(sort: Sort): Sql {
  if (sort === '-name') return sql`name_sort collate "C" desc, zone desc`;
  const direction = sort.startsWith('-') ? sql`desc` : sql`asc`;
  return sql`sort_key ${direction} nulls last, name_sort collate "C", zone`;
}

interface Page {
  readonly sort: Sort;
  readonly limit: number;
  readonly offset: number;
}

interface Row {
  readonly matched: number;
  readonly unknown: number;
  readonly returned: number;
  readonly features: string;
  readonly sample: boolean;
}

/** The zones that pass, as the text of a GeoJSON FeatureCollection made in the database. */
export async function listZones(
  db: Queryable,
  moment: Moment,
  filter: Filter,
  { sort, limit, offset }: Page,
): Promise<Content> {
  const lists = LISTS.map((name) => passesList(name, filter.lists[name]));
  const [row] = await db.query<Row>(sql`
    with candidate as (
      select z.id, z.zone, z.name_sort, ${sortKey(sort, filter.words)} as sort_key,
        ${passesFigures(filter)} as passes, ${leftOutUnknown(filter)} as unknown
      from ${zonesAt(moment)}
      where ${sql.join([passesPlace(filter), ...lists], ' and ')}
    ), page as (
      select id, row_number() over (order by ${order(sort)}) as n
      from candidate where passes
      order by n limit ${limit}::integer offset ${offset}::integer
    )
    select
      (select count(*) from candidate where passes) as matched,
      (select count(*) from candidate where unknown) as unknown,
      count(*) as returned,
      coalesce(string_agg(${openFeature} || '}', ',' order by page.n), '') as features,
      coalesce(bool_or(z.sample), false) as sample
    from page join zone_rev z on z.id = page.id ${withProperties(moment)}`);
  const { matched = 0, unknown = 0, returned = 0, features = '', sample = false } = row ?? {};
  const head = JSON.stringify({
    type: 'FeatureCollection',
    numberMatched: matched,
    numberReturned: returned,
    numberUnknown: unknown,
    timeStamp: moment.recordedAt,
    revision: moment.revision,
    as_of: moment.date,
  });
  return { body: `${head.slice(0, -1)},"features":[${features}]}`, sample };
}

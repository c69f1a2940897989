import type { Static } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { KINDS, LOCATION_BASES, ORIENTATIONS, STATUSES } from '../../lib/schema.ts';
import { leftOutUnknown, passesFigures, passesList, passesPlace, zonesAt } from './filter-sql.ts';
import { type Filter, LISTS, type ListName } from './parse.ts';
import type { Facets } from './schema.ts';

/** Values that a facet names even when nothing has them. */
const CLOSED: Readonly<Record<ListName, readonly string[]>> = {
  kind: KINDS,
  status: STATUSES,
  orientation: ORIENTATIONS,
  industry: [],
  location_basis: LOCATION_BASES,
};

interface Row {
  readonly facet: ListName | 'matched' | 'unknown';
  readonly value: string | null;
  readonly count: number;
}

/** The column of `candidate` that tells whether a list filter lets the zone pass. */
function passes(name: ListName): Sql {
  return sql.identifier(
    `passes_${name}`,
    LISTS.map((list) => `passes_${list}`),
  );
}

/** Counts of one facet's values under all filters but its own. */
function countsOf(own: ListName): Sql {
  const others = LISTS.filter((name) => name !== own).map(passes);
  const value = own === 'industry' ? sql`unnest(industry)` : sql.identifier(own, LISTS);
  return sql`
    select ${own}::text as facet, value, count(*) filter (where passing) as count
    from (
      select ${value} as value, suits and ${sql.join(others, ' and ')} as passing from candidate
    ) each_value
    group by value`;
}

function facet(name: ListName, rows: readonly Row[]): { value: string; count: number }[] {
  const counts = new Map(CLOSED[name].map((value) => [value, 0]));
  for (const row of rows) if (row.facet === name) counts.set(row.value ?? '', row.count);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return CLOSED[name].length > 0
    ? values
    : values.sort((one, other) => (one.value < other.value ? -1 : 1));
}

/** How many zones each value of each list filter would leave. */
export async function countFacets(
  db: Queryable,
  moment: Moment,
  filter: Filter,
): Promise<Static<typeof Facets>> {
  const lists = LISTS.map(
    (name) => sql`${passesList(name, filter.lists[name])} as ${passes(name)}`,
  );
  const all = sql.join(LISTS.map(passes), ' and ');
  const rows = await db.query<Row>(sql`
    with candidate as (
      select z.kind, z.status, z.orientation, z.industries as industry, z.location_basis,
        ${passesFigures(filter)} as suits, ${leftOutUnknown(filter)} as unknown,
        ${sql.join(lists)}
      from ${zonesAt(moment)}
      where ${passesPlace(filter)}
    )
    ${sql.join(LISTS.map(countsOf), ' union all ')}
    union all select 'matched', null, count(*) from candidate where suits and ${all}
    union all select 'unknown', null, count(*) from candidate where unknown and ${all}`);
  const single = (name: Row['facet']) => rows.find((row) => row.facet === name)?.count ?? 0;
  return {
    numberMatched: single('matched'),
    numberUnknown: single('unknown'),
    facets: Object.fromEntries(LISTS.map((name) => [name, facet(name, rows)])),
  };
}

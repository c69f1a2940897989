import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { badParameter } from '../../lib/problem.ts';
import type { Content } from '../../lib/representation.ts';

interface AllocationFilter {
  readonly zone?: string;
  readonly recipient?: 'developer' | 'tenant';
  readonly year?: number;
  readonly limit?: number;
  readonly offset?: number;
}

interface Row {
  readonly known: boolean;
  readonly matched: number;
  readonly returned: number;
  readonly items: string;
  readonly sample: boolean;
}

/**
 * The entries of the ledger that stand, newest first, as JSON text.
 *
 * @throws {ApiError} `invalid_parameter` for a zone that does not exist
 */
export async function listAllocations(
  db: Queryable,
  { date, revision }: Moment,
  { zone, recipient, year, limit = 200, offset = 0 }: AllocationFilter,
): Promise<Content> {
  const named = sql`(
    select id from published_zone where slug = ${zone}::text or id::text = ${zone}::text
    union select zone from zone_alias where slug = ${zone}::text limit 1)`;
  const [row] = await db.query<Row>(sql`
    with named as (select ${named} as zone),
    standing as (
      select a.* from allocations_at(${revision}::integer) a cross join named
      where (${zone === undefined}::boolean or a.zone = named.zone)
        and a.recipient = coalesce(${recipient}::text, a.recipient)
        and extract(year from a.on_date) = coalesce(${year}::integer, extract(year from a.on_date))
    ), page as (
      select *, row_number() over (order by on_date desc, id desc) as n
      from standing order by n limit ${limit}::integer offset ${offset}::integer
    )
    select (select zone from named) is not null as known,
      (select count(*) from standing) as matched, count(*) as returned,
      coalesce(json_agg(json_build_object(
        'id', page.id, 'key', page.key, 'zone', zone.slug, 'kind', coalesce(z.kind, zone.kind),
        'orientation', coalesce(z.orientation, 'unknown'), 'recipient', page.recipient,
        'area_ha', trim_scale(page.area_ha), 'on_date', page.on_date, 'stage', event.stage,
        'decision_no', page.decision_no, 'decision_date', page.decision_date,
        'investor', page.investor, 'project', page.project, 'source', page.source,
        'note', page.note, 'note_en', page.note_en, 'sample', page.sample) order by page.n), '[]')::text as items,
      coalesce(bool_or(page.sample), false) as sample
    from page
    join zone on zone.id = page.zone
    left join zones_at(${date}::date, ${revision}::integer) z on z.zone = page.zone
    left join lateral (
      select e.stage from allocation_event e
      where e.allocation = page.id and e.rev <= ${revision}::integer
      order by e.on_date desc, e.n desc limit 1
    ) event on true`);
  const { known = false, matched = 0, returned = 0, items = '[]', sample = false } = row ?? {};
  if (zone !== undefined && !known) {
    throw badParameter('zone', 'must be the slug or number of a zone; /api/zones lists them');
  }
  const counts = `"numberMatched":${matched},"numberReturned":${returned},"revision":${revision}`;
  return { body: `{"items":${items},${counts}}`, sample };
}

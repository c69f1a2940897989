import type { Queryable } from '../../../db/database.ts';
import { loadSql, type Sql, sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { ApiError } from '../../../lib/problem.ts';
import { allowedSteps, visibleTo } from '../access.ts';
import type { ChangeRequest, State } from '../schema.ts';

const SUMMARY = loadSql(import.meta.url, 'summary.sql');
const DETAILS = loadSql(import.meta.url, 'details.sql');

type Summary = Pick<
  ChangeRequest,
  'id' | 'version' | 'state' | 'subject' | 'zone' | 'region' | 'author' | 'outdated'
>;

export function requestNotFound(id: number): ApiError {
  return new ApiError('not_found', `No change request ${id} is open to you.`);
}

/**
 * One request as its reader sees it.
 *
 * @param day on which the zone is named
 * @throws {ApiError} 404 where there is none, or none that this person may see
 */
export async function readRequest(
  db: Queryable,
  person: Person,
  id: number,
  day: string,
): Promise<ChangeRequest> {
  const [row] = await db.query<{ summary: Summary; details: Omit<ChangeRequest, 'allowed'> }>(sql`
    select s.summary, d.details
    from (${SUMMARY.bind(day)} where r.id = ${id}::integer and ${visibleTo(person)}) s
    cross join lateral (${DETAILS.bind(sql`s.id`)}) d`);
  if (!row) throw requestNotFound(id);
  const { summary, details } = row;
  const allowed = allowedSteps({ ...summary, author: summary.author.id }, person);
  return { ...details, ...summary, allowed };
}

/** What a list of requests may be asked for. */
export interface ListFilter {
  readonly state?: State | undefined;
  readonly zone?: string | undefined;
  readonly subject?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly batch?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

function conditions({ state, zone, subject, mine, batch }: ListFilter, person: Person): Sql {
  const wanted = [
    visibleTo(person),
    ...(state === undefined ? [] : [sql`r.state = ${state}`]),
    ...(subject === undefined ? [] : [sql`r.subject = ${subject}`]),
    ...(batch === undefined ? [] : [sql`r.batch = ${batch}::uuid`]),
    ...(mine ? [sql`r.author = ${person.id}::integer`] : []),
    ...(zone === undefined
      ? []
      : [
          sql`r.zone in (select id from zone where slug = ${zone}
            union select zone from zone_alias where slug = ${zone})`,
        ]),
  ];
  return sql.join(wanted, ' and ');
}

/** A page of requests, the latest touched first, as the text of the reply. */
export async function listRequests(
  db: Queryable,
  person: Person,
  day: string,
  filter: ListFilter,
): Promise<string> {
  const where = conditions(filter, person);
  const [row] = await db.query<{ body: string }>(sql`
    with page as (
      select r.id, r.updated_at from change_request r where ${where}
      order by r.updated_at desc, r.id desc limit ${filter.limit}::integer offset ${filter.offset}::integer)
    select json_build_object(
      'numberMatched', (select count(*) from change_request r where ${where}),
      'items', coalesce((
        select json_agg(s.summary order by page.updated_at desc, page.id desc)
        from page cross join lateral (${SUMMARY.bind(day)} where r.id = page.id) s), '[]'))::text as body`);
  return row?.body ?? '';
}

import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { badParameter } from '../../lib/problem.ts';
import type { Content } from '../../lib/representation.ts';
import { sourcesOf } from '../../lib/sources.ts';
import { findZone } from '../../lib/zone-name.ts';

const CONFORMITY = loadSql(import.meta.url, 'conformity.sql');

export interface ConformityQuery {
  readonly plan: string | undefined;
  /** Slug, former slug or number. */
  readonly zone: string | undefined;
  readonly class: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

interface Row {
  readonly plan: string;
  readonly plans: string;
  readonly regions: string;
  readonly accuracy_m: number;
  readonly rules: string;
  readonly industries: string;
  readonly totals: string;
  readonly matched: number;
  readonly returned: number;
  readonly items: string;
  readonly sample: boolean;
  readonly sources: string;
}

/**
 * Every zone held against its region's orientation, as the text of a reply; one statement for all of them.
 *
 * @throws {ApiError} 404 `zone_not_found`, 400 for a plan that is none
 */
export async function readConformity(
  db: Queryable,
  { date, revision }: Moment,
  { plan, zone, class: wanted, limit, offset }: ConformityQuery,
): Promise<Content> {
  const id = zone === undefined ? null : await findZone(db, zone);
  const question = CONFORMITY.bind(date, revision, plan ?? null, id, wanted ?? null, limit, offset);
  const [row] = await db.query<Row>(sql`
    select c.*, ${sourcesOf(sql`select c.source`)}::text as sources from (${question}) c`);
  if (!row) throw badParameter('plan', 'must be a plan that gives regions an orientation');
  const { matched, returned, items, sample } = row;
  const head = JSON.stringify({
    plan: row.plan,
    accuracy_m: row.accuracy_m,
    revision,
    as_of: date,
  });
  const body = `${head.slice(0, -1)},"plans":${row.plans},"regions":${row.regions},"rules":${row.rules},"industries":${row.industries},"totals":${row.totals},"numberMatched":${matched},"numberReturned":${returned},"items":[${items}],"sources":${row.sources}}`;
  return { body, sample };
}

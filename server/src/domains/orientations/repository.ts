import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { badParameter } from '../../lib/problem.ts';
import type { Content } from '../../lib/representation.ts';
import { sourcesOf } from '../../lib/sources.ts';

const ORIENTATIONS = loadSql(import.meta.url, 'orientations.sql');

interface Row {
  readonly features: string;
  readonly plans: string;
  readonly sources: string;
  readonly sample: boolean;
}

/**
 * The regional orientations of a plan, else of the newest, as the text of a GeoJSON FeatureCollection.
 *
 * @throws {ApiError} 400 for a plan that gives no region an orientation then
 */
export async function readOrientations(
  db: Queryable,
  { date, revision }: Moment,
  plan?: string,
): Promise<Content> {
  const [row] = await db.query<Row>(sql`
    select features, plans, sample, ${sourcesOf(sql`select unnest(o.source_ids)`)}::text as sources
    from (${ORIENTATIONS.bind(date, revision, plan ?? null)}) o`);
  if (plan !== undefined && !row?.features) {
    throw badParameter('plan', 'must be a plan that gives regions an orientation');
  }
  const { features = '', plans = '[]', sources = '[]', sample = false } = row ?? {};
  const body = `{"type":"FeatureCollection","features":[${features}],"plans":${plans},"sources":${sources},"revision":${revision}}`;
  return { body, sample };
}

import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { OFFICIAL_TERMS } from '../../lib/official-terms.ts';
import type { Content } from '../../lib/representation.ts';
import { sourcesOf } from '../../lib/sources.ts';

const GROUPS = loadSql(import.meta.url, 'groups.sql');
const CHECKS = loadSql(import.meta.url, 'checks.sql');
const OFFICIAL = JSON.stringify(OFFICIAL_TERMS);

const sources = sourcesOf(sql`
  select unnest(sources) from official_check
  union select source from official_figure where kind in ('total', 'external') and source is not null`);

/** Counts, hectares and contradictions, as JSON text. Official figures are those of the last load. */
export async function readSummary(db: Queryable, { date, revision }: Moment): Promise<Content> {
  const [row] = await db.query<{ body: string; sample: boolean }>(sql`
    select json_build_object(
      'groups', g.groups, 'contradictions', c.contradictions, 'agreements', c.agreements,
      'sources', ${sources},
      'revision', ${revision}::integer, 'as_of', ${date}::date, 'sample', g.sample)::text as body, g.sample
    from (${GROUPS.bind(date, revision, OFFICIAL)}) g
    cross join (${CHECKS}) c`);
  return row ?? { body: '' };
}

import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Content } from '../../lib/representation.ts';
import { sourcesOf } from '../../lib/sources.ts';

const ORIENTATIONS = loadSql(import.meta.url, 'orientations.sql');

interface Row {
  readonly features: string;
  readonly sources: string;
  readonly sample: boolean;
}

/** The four regional orientations, as the text of a GeoJSON FeatureCollection. */
export async function readOrientations(
  db: Queryable,
  { date, revision }: Moment,
): Promise<Content> {
  const [row] = await db.query<Row>(sql`
    select features, sample, ${sourcesOf(sql`select unnest(o.source_ids)`)}::text as sources
    from (${ORIENTATIONS.bind(date, revision)}) o`);
  const { features = '', sources = '[]', sample = false } = row ?? {};
  const body = `{"type":"FeatureCollection","features":[${features}],"sources":${sources},"revision":${revision}}`;
  return { body, sample };
}

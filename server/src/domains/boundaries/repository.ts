import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Bbox } from '../../lib/bbox.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Content } from '../../lib/representation.ts';
import { sourcesOf } from '../../lib/sources.ts';
import { findZone } from '../../lib/zone-name.ts';

const BOUNDARIES = loadSql(import.meta.url, 'boundaries.sql');

export interface BoundaryFilter {
  readonly zone: string | undefined;
  readonly bbox: Bbox | undefined;
  readonly limit: number;
  readonly offset: number;
}

interface Row {
  readonly features: string;
  readonly sources: string;
  readonly sample: boolean;
  readonly matched: number;
  readonly returned: number;
}

/**
 * Boundaries that are known, as the text of a GeoJSON FeatureCollection, to a tenth of a millimetre: footprints,
 * which only indicate a size, are not among them.
 *
 * @throws {ApiError} 404 `zone_not_found`
 */
export async function readBoundaries(
  db: Queryable,
  { date, revision }: Moment,
  { zone, bbox, limit, offset }: BoundaryFilter,
): Promise<Content> {
  const number = zone === undefined ? null : await findZone(db, zone);
  const [west = null, south = null, east = null, north = null] = bbox ?? [];
  const bound = BOUNDARIES.bind(
    ...[date, revision, number, west, south, east, north, limit, offset],
  );
  const [row] = await db.query<Row>(sql`
    select b.*, ${sourcesOf(sql`select source from claim_source where claim = any (b.claims)`)}::text as sources
    from (${bound}) b`);
  if (!row) throw new Error('the boundaries were not read');
  const counts = `"numberMatched":${row.matched},"numberReturned":${row.returned}`;
  const time = `"revision":${revision},"as_of":"${date}"`;
  const body = `{"type":"FeatureCollection",${counts},"features":[${row.features}],"sources":${row.sources},${time}}`;
  return { body, sample: row.sample };
}

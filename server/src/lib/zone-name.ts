import type { Queryable } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import { ApiError } from './problem.ts';

const LARGEST_ID = 2_147_483_647;

/** A query for the number of the zone that a slug, a former slug or a number names; no row when none does. */
export function numberOf(name: string): Sql {
  if (/^\d{1,10}$/.test(name)) return sql`select ${Math.min(Number(name), LARGEST_ID)}::integer`;
  return sql`
    select id from (
      select id, 1 as rank from published_zone where slug = ${name}
      union all select zone, 2 from zone_alias where slug = ${name}
    ) named order by rank limit 1`;
}

/** @param similar slugs that may have been meant */
export function zoneNotFound(name: string, similar: readonly string[] = []): ApiError {
  const meant = similar.length > 0 ? ` Did you mean ${similar.join(', ')}?` : '';
  return new ApiError(
    'zone_not_found',
    `No zone has the slug or number "${name.slice(0, 100)}".${meant} /api/zones?counted=all lists every zone.`,
  );
}

/**
 * The number of the zone that a slug, a former slug or a number names.
 *
 * @throws {ApiError} 404 `zone_not_found`
 */
export async function findZone(db: Queryable, name: string): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    sql`select id from published_zone where id = (${numberOf(name)})`,
  );
  if (!row) throw zoneNotFound(name);
  return row.id;
}

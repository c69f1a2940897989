import type { Queryable } from '../../../db/database.ts';
import { loadSql, sql } from '../../../db/sql.ts';

const APPLY = loadSql(import.meta.url, 'apply.sql');
const INDUSTRIES = loadSql(import.meta.url, 'apply-industries.sql');

/**
 * Writes what a request says of an orientation, as new versions of it.
 *
 * @param today decides which later decisions stay
 * @returns whether an outline is among it
 */
export async function applyOrientation(
  tx: Queryable,
  request: number,
  rev: number,
  today: string,
): Promise<boolean> {
  // Asked before anything is written: the days of a part depend on what was decided until now.
  const parts = await tx.query<{ part: string; days: string }>(sql`
    select c.part, orientation_span(r.plan, r.region, c.part, r.effective_on, ${today}::date)::text as days
    from change_orientation c join change_request r on r.id = c.request
    where r.id = ${request}::integer`);
  if (parts.length === 0) return false;
  await tx.query(APPLY.bind(request, rev, today));
  const industries = parts.find(({ part }) => part === 'industries');
  if (industries) await tx.query(INDUSTRIES.bind(request, rev, industries.days));
  return parts.some(({ part }) => part === 'outline');
}

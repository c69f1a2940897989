import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayInVietnam } from '../../lib/dates.ts';
import { publishRevision, takeTurn } from '../../lib/revision.ts';
import { refreshFootprints } from './refresh.ts';

/**
 * Whether a zone or a region has become another one by the calendar alone since the last revision before `rev`.
 *
 * @param today YYYY-MM-DD in Vietnam
 */
export async function hasTurned(db: Queryable, today: string, rev?: number): Promise<boolean> {
  const [row] = await db.query(sql`
    with seen as (
      select day_in_vietnam(at) as day from revision where id < coalesce(${rev ?? null}::integer, 2147483647)
      order by id desc limit 1),
    dated as (
      select valid, rev from zone_rev union all select valid, rev from orientation)
    select from dated cross join seen
    where upper_inf(rev) and lower(valid) <= ${today}::date and lower(valid) > seen.day
    limit 1`);
  return row !== undefined;
}

/**
 * Redraws footprints where something decided earlier begins to hold today, as a revision of its own.
 *
 * @returns the revision, or null where the day changes nothing
 */
export async function turnDay(
  db: Queryable & Pick<Database, 'transaction'>,
  now: Date,
): Promise<number | null> {
  const today = dayInVietnam(now);
  if (!(await hasTurned(db, today))) return null;
  return db.transaction(async (tx) => {
    await takeTurn(tx);
    // Another process may have been first.
    if (!(await hasTurned(tx, today))) return null;
    const [row] = await tx.query<{ id: number }>(sql`
      insert into revision (kind, at, actor, reason) values ('calendar', ${now}, 'calendar', '') returning id`);
    if (!row) throw new Error('the revision was not recorded');
    const { changed } = await refreshFootprints(tx, row.id, today);
    await publishRevision(tx, row.id, changed);
    return row.id;
  });
}

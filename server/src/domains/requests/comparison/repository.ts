import type { Queryable } from '../../../db/database.ts';
import { loadSql, sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { visibleTo } from '../access.ts';
import { OUTSIDE, OVERLAPS } from '../geometry/check.ts';
import { requestNotFound } from '../read/repository.ts';

const FIELDS = loadSql(import.meta.url, 'fields.sql');
const ENTRIES = loadSql(import.meta.url, 'entries.sql');
const LEDGER = loadSql(import.meta.url, 'ledger.sql');
const ORIENTATION = loadSql(import.meta.url, 'orientation.sql');
const BOUNDARY = loadSql(import.meta.url, 'boundary.sql');

/**
 * What a request would change, beside what stands, as the text of the reply: the day it takes effect decides what
 * "stands". Once it is approved, what stood before.
 *
 * @throws {ApiError} 404 where this person sees no such request
 */
export async function compareRequest(
  db: Queryable,
  person: Person,
  id: number,
  today: string,
): Promise<string> {
  const outline = sql`cut.proposed`;
  const boundary = BOUNDARY.bind(
    id,
    today,
    OUTSIDE.bind(outline),
    OVERLAPS.bind(outline, sql`cut.day`, sql`cut.known_at`, sql`cut.zone`),
  );
  const [row] = await db.query<{ body: string }>(sql`
    select json_build_object(
      'fields', (${FIELDS.bind(id, today)}),
      'boundary', (${boundary}),
      'entries', (${ENTRIES.bind(id, today)}),
      'ledger', (${LEDGER.bind(id, today)}),
      'orientation', (${ORIENTATION.bind(id, today, OUTSIDE.bind(sql`cut.proposed`))}),
      'outdated', exists (select from change_outdated o where o.request = r.id)
        or exists (select from change_entry_outdated o where o.request = r.id)
        or exists (select from change_orientation_outdated o where o.request = r.id))::text as body
    from change_request r where r.id = ${id}::integer and ${visibleTo(person)}`);
  if (!row) throw requestNotFound(id);
  return row.body;
}

import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { EntryRow } from './check.ts';

/** Replaces the entries of a draft. */
export async function writeEntries(
  tx: Queryable,
  request: number,
  rows: readonly EntryRow[],
): Promise<void> {
  await tx.query(sql`delete from change_entry where request = ${request}::integer`);
  if (rows.length === 0) return;
  await tx.query(sql`
    insert into change_entry (request, n, action, allocation, base_events, recipient, stage, on_date, area_ha,
      decision_no, decision_date, decision_part, investor, investor_country, sector, capital_amount, capital_currency,
      project, note, note_en, hidden, geom)
    select ${request}::integer, n, action, allocation, base_events, recipient, stage, on_date, area_ha,
      nullif(decision_no, ''), decision_date, nullif(decision_part, ''), nullif(investor, ''), investor_country, sector,
      capital_amount, capital_currency, nullif(project, ''), nullif(note, ''), nullif(note_en, ''),
      coalesce(hidden, '{}'), geom
    from jsonb_populate_recordset(null::change_entry, ${JSON.stringify(rows)}::jsonb)`);
}

/**
 * Puts the entries of a request on what stands now; those in `left`, and those whose entry is gone, are left out.
 */
export async function rebaseEntries(
  tx: Queryable,
  request: number,
  left: readonly number[],
): Promise<void> {
  await tx.query(sql`
    update change_entry e set allocation = now.id, base_events = now.events
    from allocation seen
    cross join lateral (
      select a.id, (select count(*) from allocation_event v where v.allocation = a.id) as events
      from allocations_at(2147483647) a where a.key = seen.key) now
    where e.request = ${request}::integer and seen.id = e.allocation and e.n <> all (${left}::integer[])`);
  await tx.query(sql`
    delete from change_entry e
    where e.request = ${request}::integer and e.allocation is not null
      and (e.n = any (${left}::integer[])
        or not exists (select from allocations_at(2147483647) a where a.id = e.allocation))`);
}

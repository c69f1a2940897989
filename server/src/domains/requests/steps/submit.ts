import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { rehearseEntries } from '../approval/index.ts';
import { type Fault, fault } from '../draft/faults.ts';
import { recordStep } from '../draft/repository.ts';
import { expectAuthor, expectMay, expectState, openRequest } from '../draft/service.ts';
import { areaFaults } from './areas.ts';
import { expectCurrent } from './outdated.ts';

/** Hands a request in: from now on it is closed, and somebody else decides. */
export async function submitRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
): Promise<void> {
  const standing = await openRequest(tx, person, id, seen);
  expectAuthor(standing, person);
  expectMay(person, 'propose', standing.subject);
  expectState(standing, 'draft', 'returned');
  const faults = [...(await missingParts(tx, id)), ...(await areaFaults(tx, id))];
  if (faults.length > 0) throw invalidValues(faults);
  await expectCurrent(tx, id);
  await rehearseEntries(tx, id);
  await tx.query(sql`
    update change_request
    set state = 'submitted', submitted_at = now(), updated_at = now(), version = version + 1,
      decided_at = null, decided_by = null, decision_note = null
    where id = ${id}::integer`);
  await recordStep(tx, id, person.id, 'submitted');
}

const NEW_ZONE_NEEDS = ['name_vi', 'status', 'place'];

interface Parts {
  readonly reason: string;
  readonly sourced: boolean;
  readonly items: number;
  readonly entries: number;
  readonly links: number;
  /** Parts of an orientation; null where the request is about a zone. */
  readonly parts: number | null;
  /** Links that only a zone that ends can have. */
  readonly ends: number;
  readonly ending: boolean;
  /** Fields without which a zone that is on no map yet cannot be drawn. */
  readonly lacking: readonly string[];
}

/** What a request has to have before anybody can decide on it. */
async function missingParts(tx: Queryable, id: number): Promise<Fault[]> {
  const [row] = await tx.query<Parts>(sql`
    select r.reason, r.source is not null or num_nulls(r.source_title, r.source_publisher) = 0 as sourced,
      (select count(*) from change_item where request = r.id) as items,
      (select count(*) from change_entry where request = r.id) as entries,
      (select count(*) from change_lineage where request = r.id) as links,
      case when r.plan is not null then (select count(*) from change_orientation where request = r.id) end as parts,
      (select count(*) from change_lineage where request = r.id and how in ('merge', 'superseded_by')) as ends,
      coalesce(
        (select coalesce(i.v_text, (select c.v_text from claim c where c.id = i.claims[1]))
         from change_item i where i.request = r.id and i.field = 'status' and i.scope = ''),
        (select max(v.status) from zone_rev v where v.zone = r.zone and upper_inf(v.rev)
           and v.valid && daterange(r.effective_on, null))
      ) in ('withdrawn', 'superseded') as ending,
      array(
        select f from unnest(${NEW_ZONE_NEEDS}::text[]) f
        where r.zone is not null and not exists (select from zone_rev v where v.zone = r.zone)
          and not exists (
            select from change_item i where i.request = r.id and i.field = f and i.scope = '' and i.action = 'set')
      ) as lacking
    from change_request r where r.id = ${id}::integer`);
  if (!row) return [];
  return [
    ...(row.reason === '' ? [fault('/reason', 'reason_missing')] : []),
    ...(row.sourced ? [] : [fault('/source', 'source_missing')]),
    ...nothingProposed(row),
    ...(row.lacking.length > 0
      ? [fault('/items', 'new_zone_incomplete', row.lacking.join(', '))]
      : []),
    ...(row.ends > 0 && !row.ending ? [fault('/lineage', 'lineage_needs_end')] : []),
  ];
}

function nothingProposed({ items, entries, links, parts }: Parts): Fault[] {
  if (parts !== null) return parts > 0 ? [] : [fault('/orientation', 'nothing_proposed')];
  return items + entries + links > 0 ? [] : [fault('/items', 'nothing_proposed')];
}

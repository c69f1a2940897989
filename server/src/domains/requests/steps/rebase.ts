import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { fault } from '../draft/faults.ts';
import { rebaseItems, recordStep } from '../draft/repository.ts';
import { expectAuthor, expectMay, expectState, openRequest } from '../draft/service.ts';
import { rebaseEntries } from '../entries/write.ts';
import { dropParts, rebaseOrientation } from '../orientation/write.ts';
import { type OutdatedItem, outdatedEntries, outdatedItems, outdatedParts } from './outdated.ts';

/** Which value to go on with, by `field`, `field/scope`, `entry/n` or `orientation/part`. */
export type Take = Readonly<Record<string, 'mine' | 'theirs'>>;

const nameOf = ({ field, scope }: OutdatedItem) => (scope === '' ? field : `${field}/${scope}`);

/**
 * Puts a request on what stands now: each field that changed meanwhile is proposed again, or left as others decided.
 * What was handed in stays handed in, unless nothing is left of it.
 */
export async function rebaseRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
  take: Take,
): Promise<void> {
  const standing = await openRequest(tx, person, id, seen);
  expectAuthor(standing, person);
  expectMay(person, 'propose', standing.subject);
  expectState(standing, 'draft', 'returned', 'submitted');
  const outdated = await outdatedItems(tx, id);
  const entries = await outdatedEntries(tx, id);
  const parts = await outdatedParts(tx, id);
  const names = [
    ...outdated.map(nameOf),
    ...entries.map((n) => `entry/${n}`),
    ...parts.map((part) => `orientation/${part}`),
  ];
  const faults = [
    ...names
      .filter((name) => !(name in take))
      .map((name) => fault(pointerTo(name), 'choice_missing')),
    ...Object.keys(take)
      .filter((name) => !names.includes(name))
      .map((name) => fault(pointerTo(name), 'not_outdated')),
  ];
  if (faults.length > 0) throw invalidValues(faults);

  const submitted = standing.state === 'submitted';
  await tx.query(sql`
    update change_request
    set state = ${submitted ? 'draft' : standing.state}, base_rev = (select max(id) from revision),
      updated_at = now(), version = version + 1
    where id = ${id}::integer`);
  const dropped = outdated.filter((item) => take[nameOf(item)] === 'theirs').map(({ n }) => n);
  await tx.query(sql`
    delete from change_item where request = ${id}::integer and n = any (${dropped}::integer[])`);
  await rebaseItems(tx, id);
  const left = entries.filter((n) => take[`entry/${n}`] === 'theirs');
  await rebaseEntries(tx, id, left);
  const undone = parts.filter((part) => take[`orientation/${part}`] === 'theirs');
  await dropParts(tx, id, undone);
  await rebaseOrientation(tx, id);
  if (submitted) {
    await tx.query(sql`
      update change_request set state = 'submitted' where id = ${id}::integer and (
        exists (select from change_item where request = ${id}::integer)
        or exists (select from change_entry where request = ${id}::integer)
        or exists (select from change_lineage where request = ${id}::integer)
        or exists (select from change_orientation where request = ${id}::integer))`);
  }
  await recordStep(tx, id, person.id, 'rebased');
}

/** JSON pointer of a name in the body. */
function pointerTo(name: string): string {
  return `/take/${name.slice(0, 120).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

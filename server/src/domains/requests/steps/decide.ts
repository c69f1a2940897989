import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { ApiError } from '../../../lib/problem.ts';
import { type LockedRequest, recordStep } from '../draft/repository.ts';
import { expectAuthor, expectMay, expectState, openRequest } from '../draft/service.ts';

/**
 * The request that somebody is about to decide on.
 *
 * @throws {ApiError} 403 without the permission, 409 `own_request`, 409 `wrong_state`
 */
export async function openForDecision(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
): Promise<LockedRequest> {
  const standing = await openRequest(tx, person, id, seen);
  expectMay(person, 'review', standing.subject);
  if (standing.author === person.id) {
    throw new ApiError('own_request', 'Somebody else has to decide on what you propose.');
  }
  expectState(standing, 'submitted');
  return standing;
}

/** Gives a request back to its author with what is to be done. */
export async function returnRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
  note: string,
): Promise<void> {
  await openForDecision(tx, person, id, seen);
  await tx.query(sql`
    update change_request
    set state = 'returned', decided_at = now(), decided_by = ${person.id}, decision_note = ${note},
      updated_at = now(), version = version + 1
    where id = ${id}::integer`);
  await recordStep(tx, id, person.id, 'returned', note);
}

/** Ends a request of one's own without a decision. */
export async function withdrawRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
): Promise<void> {
  const standing = await openRequest(tx, person, id, seen);
  expectAuthor(standing, person);
  expectState(standing, 'draft', 'returned', 'submitted');
  await tx.query(sql`
    update change_request set state = 'withdrawn', updated_at = now(), version = version + 1
    where id = ${id}::integer`);
  await recordStep(tx, id, person.id, 'withdrawn');
}

import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { OrientationPart } from '../../../lib/orientation.ts';
import { ApiError } from '../../../lib/problem.ts';

/** An item whose field rests on something else now than its author saw. */
export interface OutdatedItem {
  readonly n: number;
  readonly field: string;
  readonly scope: string;
}

/** The items of a request that what changed meanwhile concerns. */
export async function outdatedItems(tx: Queryable, request: number): Promise<OutdatedItem[]> {
  return tx.query<OutdatedItem>(sql`
    select n, field, scope from change_outdated where request = ${request}::integer order by n`);
}

/** The entries of a request that were changed since its author saw them, by their place in it. */
export async function outdatedEntries(tx: Queryable, request: number): Promise<number[]> {
  const rows = await tx.query<{ n: number }>(sql`
    select n from change_entry_outdated where request = ${request}::integer order by n`);
  return rows.map(({ n }) => n);
}

/** The parts of an orientation that were decided on since the author of a request saw them. */
export async function outdatedParts(tx: Queryable, request: number): Promise<OrientationPart[]> {
  const rows = await tx.query<{ part: OrientationPart }>(sql`
    select part from change_orientation_outdated where request = ${request}::integer order by part`);
  return rows.map(({ part }) => part);
}

/** @throws {ApiError} 409 `outdated_values` naming every such item and entry */
export async function expectCurrent(tx: Queryable, request: number): Promise<void> {
  const items = await outdatedItems(tx, request);
  const entries = await outdatedEntries(tx, request);
  const parts = await outdatedParts(tx, request);
  if (items.length + entries.length + parts.length === 0) return;
  const changed = [
    ...items.map(({ n, field, scope }) => ({
      pointer: `/items/${n}`,
      name: scope === '' ? field : `${field}/${scope}`,
    })),
    ...entries.map((n) => ({ pointer: `/entries/${n}`, name: `entry/${n}` })),
    ...parts.map((part) => ({ pointer: `/orientation/${part}`, name: `orientation/${part}` })),
  ];
  throw new ApiError(
    'outdated_values',
    `Other values were approved meanwhile for ${changed.map(({ name }) => name).join(', ')}. Compare them and decide for each.`,
    {
      errors: changed.map(({ pointer, name }) => ({
        pointer,
        code: 'changed_meanwhile',
        message: `${name} was changed after this request was written`,
      })),
    },
  );
}

import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
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

/** @throws {ApiError} 409 `outdated_values` naming every such item */
export async function expectCurrent(tx: Queryable, request: number): Promise<void> {
  const items = await outdatedItems(tx, request);
  if (items.length === 0) return;
  const names = items.map(({ field, scope }) => (scope === '' ? field : `${field}/${scope}`));
  throw new ApiError(
    'outdated_values',
    `Other values were approved meanwhile for ${names.join(', ')}. Compare them and decide for each.`,
    {
      errors: items.map(({ n }, i) => ({
        pointer: `/items/${n}`,
        code: 'changed_meanwhile',
        message: `${names[i]} was changed after this request was written`,
      })),
    },
  );
}

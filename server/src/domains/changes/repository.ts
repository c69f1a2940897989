import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import type { Content } from '../../lib/representation.ts';

const CHANGES = loadSql(import.meta.url, 'changes.sql');

/** Of a load that changed more zones, no more are listed. */
const MOST_ZONES_OF_A_LOAD = 20;

const AFTER_ALL = 2_147_483_647;

export interface ChangesAsked {
  /** A zone's number; undefined for all zones. */
  readonly zone?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
  readonly confirmations: boolean;
}

/** A page of what changed, as the text of a `ChangeList`. */
export async function readChanges(
  db: Queryable,
  { zone, before = AFTER_ALL, limit, confirmations }: ChangesAsked,
): Promise<Content> {
  const [row] = await db.query<{ body: string; sample: boolean }>(
    CHANGES.bind(zone, before, limit, confirmations, MOST_ZONES_OF_A_LOAD),
  );
  return row ?? { body: '' };
}

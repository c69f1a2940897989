import type { Queryable } from '../../../db/database.ts';
import { loadSql, sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { may } from '../../../lib/permissions.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { fault } from '../draft/faults.ts';
import { NEVER_EMPTY } from '../draft/items.ts';
import { findZone } from '../draft/repository.ts';
import { createRequest } from '../draft/service.ts';
import type { ChangeItem } from '../item-schema.ts';

const ITEMS = loadSql(import.meta.url, 'items.sql');

interface Row {
  readonly field: string;
  readonly scope: string;
  readonly type: string;
  readonly planning: boolean;
  /** Of the claims that were chosen then; none where there was no value. */
  readonly keys: readonly string[];
}

function itemOf({ field, scope, type, keys }: Row): ChangeItem[] {
  const [only] = keys;
  if (only === undefined) return NEVER_EMPTY.has(field) ? [] : [{ field, scope, action: 'clear' }];
  const chosen = type === 'codes' ? { claims: [...keys] } : { claim: only };
  return [{ field, scope, action: 'choose', ...chosen }];
}

/**
 * Begins a draft that proposes again what a zone was at a revision: a request like any other. Of the fields that
 * differ from today, those that its author may change.
 *
 * @throws {ApiError} 422 for a revision that does not exist, or where nothing differs
 */
export async function restoreZone(
  tx: Queryable,
  person: Person,
  name: string,
  revision: number,
  today: string,
): Promise<number> {
  const zone = await findZone(tx, name);
  const [known] = await tx.query(sql`select id from revision where id = ${revision}::integer`);
  if (!known) throw invalidValues([fault('/revision', 'unknown_revision')]);
  const rows = await tx.query<Row>(ITEMS.bind(zone.id, revision, today));
  const planning = !may(person.roles, 'propose', zone.kind);
  const items = rows.filter((row) => row.planning === planning).flatMap(itemOf);
  if (items.length === 0) throw invalidValues([fault('/revision', 'nothing_proposed')]);
  return createRequest(tx, person, { zone: zone.slug, items }, today, { restores: revision });
}

import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../../db/database.ts';
import type { Person } from '../../../lib/identity.ts';
import { ApiError, invalidValues } from '../../../lib/problem.ts';
import { createRequest } from '../draft/service.ts';
import { submitRequest } from '../steps/submit.ts';
import { type Batch, isNamed, type PlacedFault } from '../table/batch.ts';
import type { LedgerRequests } from './schema.ts';

/** From here on no further zones are looked at. */
const MOST_FAULTS = 100;

/**
 * Makes one request for each zone of a table of new entries, all of one batch, or none at all. With a reason and a
 * source they are handed in at once, unless they are to stay drafts.
 *
 * @throws {ApiError} 403 for a zone that another office keeps, 422 `invalid_values` with every fault by its row
 */
export async function createLedgerBatch(
  tx: Queryable,
  person: Person,
  { rows, draft = false, reason, source }: LedgerRequests,
  today: string,
): Promise<Batch> {
  const batch = randomUUID();
  const state = !draft && reason && isNamed(source) ? 'submitted' : 'draft';
  const shared = { ...(reason ? { reason } : {}), ...(source ? { source } : {}) };
  const byZone = new Map<string, number[]>();
  for (const [n, { zone }] of rows.entries()) {
    byZone.set(zone, [...(byZone.get(zone) ?? []), n]);
  }
  const faults: PlacedFault[] = [];
  const requests: { id: number; zone: string }[] = [];
  for (const [zone, places] of byZone) {
    try {
      const entries = places.flatMap((n) => rows[n]?.entry ?? []);
      const id = await createRequest(tx, person, { ...shared, zone, entries }, today, { batch });
      if (state === 'submitted') await submitRequest(tx, person, id, 1);
      requests.push({ id, zone });
    } catch (error) {
      if (!(error instanceof ApiError) || error.errors.length === 0) throw error;
      faults.push(...error.errors.flatMap((fault) => placed(fault, places)));
      if (faults.length >= MOST_FAULTS) break;
    }
  }
  if (faults.length > 0) throw invalidValues(faults);
  return { batch, state, requests };
}

/** A fault of one request as one of the table: that of its third entry is that of the row it came from. */
function placed(fault: ApiError['errors'][number], rows: readonly number[]): PlacedFault[] {
  if (!('pointer' in fault)) return [];
  const [, n, rest = ''] = /^\/entries\/(\d+)(\/.*)?$/.exec(fault.pointer) ?? [];
  const row = n === undefined ? undefined : rows[Number(n)];
  return [{ ...fault, pointer: row === undefined ? fault.pointer : `/rows/${row}/entry${rest}` }];
}

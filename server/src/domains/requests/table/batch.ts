import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../../db/database.ts';
import type { Person } from '../../../lib/identity.ts';
import { ApiError, type Fault, invalidValues } from '../../../lib/problem.ts';
import { createRequest, expectMay } from '../draft/service.ts';
import type { RequestSource } from '../schema.ts';
import { submitRequest } from '../steps/submit.ts';
import { tableProblem } from './problems.ts';
import type { TableRequests } from './schema.ts';
import { zonesNamed } from './standing.ts';

/** What came of a table. */
export interface Batch {
  readonly batch: string;
  readonly state: 'submitted' | 'draft';
  readonly requests: readonly { readonly id: number; readonly zone: string }[];
}

export type PlacedFault = Fault & { readonly pointer: string };

/** From here on no further rows are looked at. */
const MOST_FAULTS = 100;

/** Whether a source says what handing in needs. */
export function isNamed(source: RequestSource | null | undefined): boolean {
  if (!source) return false;
  return 'id' in source || (source.title !== '' && source.publisher !== '');
}

/**
 * Makes one request for each row, all of one batch, or none at all. With a reason and a source they are handed in at
 * once, unless they are to stay drafts; without, they are drafts.
 *
 * @param today they take effect today unless the table says otherwise
 * @throws {ApiError} 403 for a zone that another office keeps, 409 `outdated_values`, 422 `invalid_values` with every
 * fault by its row
 */
export async function createBatch(
  tx: Queryable,
  person: Person,
  { rows, draft = false, ...shared }: TableRequests,
  today: string,
): Promise<Batch> {
  await expectZones(tx, person, rows);
  const batch = randomUUID();
  const state = !draft && shared.reason && isNamed(shared.source) ? 'submitted' : 'draft';
  const faults: PlacedFault[] = [];
  const outdated: PlacedFault[] = [];
  const requests: { id: number; zone: string }[] = [];
  for (const [n, { slug, items }] of rows.entries()) {
    try {
      const body = { ...shared, zone: slug, items: [...items] };
      const id = await createRequest(tx, person, body, today, { batch });
      if (state === 'submitted') await submitRequest(tx, person, id, 1);
      requests.push({ id, zone: slug });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const found = error.errors.flatMap((fault) => placed(fault, n));
      if (found.length === 0) throw error;
      (error.code === 'outdated_values' ? outdated : faults).push(...found);
      if (faults.length + outdated.length >= MOST_FAULTS) break;
    }
  }
  if (faults.length > 0) throw invalidValues(unique(faults));
  if (outdated.length > 0) {
    throw new ApiError(
      'outdated_values',
      'Other values were approved since the table was compared. Compare it again.',
      { errors: outdated },
    );
  }
  return { batch, state, requests };
}

/** @throws {ApiError} 422 for rows that name no zone, or one twice; 403 for those of another office */
async function expectZones(
  tx: Queryable,
  person: Person,
  rows: TableRequests['rows'],
): Promise<void> {
  const named = await zonesNamed(
    tx,
    rows.map(({ slug }) => slug),
  );
  const seen = new Set<number>();
  const faults = rows.flatMap(({ slug }, n): PlacedFault[] => {
    const zone = named.get(slug);
    if (zone && !seen.has(zone.id)) {
      seen.add(zone.id);
      return [];
    }
    const { code, message } = tableProblem(zone ? 'repeated_row' : 'unknown_slug');
    return [{ pointer: `/rows/${n}/slug`, code, message }];
  });
  if (faults.length > 0) throw invalidValues(faults.slice(0, MOST_FAULTS));
  for (const kind of new Set([...named.values()].map((zone) => zone.kind))) {
    expectMay(person, 'propose', kind);
  }
}

/** A fault of one request as one of the table: what concerns its items concerns its row, the rest is shared. */
function placed(fault: Fault, n: number): PlacedFault[] {
  if (!('pointer' in fault)) return [];
  const { pointer } = fault;
  return [{ ...fault, pointer: pointer.startsWith('/items') ? `/rows/${n}${pointer}` : pointer }];
}

function unique(faults: readonly PlacedFault[]): PlacedFault[] {
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.code}`, fault])).values()];
}

import type { AllocationQuery } from '../../api/ledger.ts';
import type { Moment } from '../../api/queries.ts';
import type { LedgerFilter } from '../../lib/ledger/filter.ts';

/** The filter of the page as the API takes it; the day that is read goes with it. */
export function queryOf(filter: LedgerFilter, moment: Moment): AllocationQuery {
  const given = Object.entries(filter).filter(([, value]) => value !== null);
  return { ...(Object.fromEntries(given) as AllocationQuery), ...moment };
}

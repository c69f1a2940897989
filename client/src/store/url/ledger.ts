import { KINDS, ZONE_REGIONS } from '../../lib/filter/types.ts';
import { type LedgerFilter, QUARTERS, RECIPIENTS, STAGES } from '../../lib/ledger/filter.ts';
import { numberIn, oneOf, slugOf } from './read.ts';

/** The limits of the API. */
const YEARS = { first: 1900, last: 2100 };

/** Which entries of the ledger a link shows: parameters of `GET /api/allocations`, marked, since the map's filters have the same names. */
export function writeLedgerFilter(filter: LedgerFilter, params: URLSearchParams): void {
  for (const key of [
    'year',
    'quarter',
    'kind',
    'orientation',
    'stage',
    'recipient',
    'zone',
  ] as const) {
    const value = filter[key];
    if (value !== null) params.set(`l_${key}`, String(value));
  }
}

export function readLedgerFilter(params: URLSearchParams): LedgerFilter {
  const year = numberIn(params.get('l_year'), YEARS.first, YEARS.last);
  const whole = year !== null && Number.isInteger(year) ? year : null;
  const quarter = Number(params.get('l_quarter'));
  return {
    year: whole,
    quarter: whole === null ? null : (QUARTERS.find((one) => one === quarter) ?? null),
    kind: oneOf(KINDS, params.get('l_kind')),
    orientation: oneOf(ZONE_REGIONS, params.get('l_orientation')),
    stage: oneOf(STAGES, params.get('l_stage')),
    recipient: oneOf(RECIPIENTS, params.get('l_recipient')),
    zone: slugOf(params.get('l_zone')),
  };
}

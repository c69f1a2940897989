import type { Allocation, AllocationPage } from '../api/ledger-types.ts';
import { sumsOf } from '../features/ledger/sums.ts';

/** Ten hectares of KCN Yên Bình handed to a tenant, of which nothing else is recorded. */
export function makeAllocation(id: number, patch: Partial<Allocation> = {}): Allocation {
  const { on_date: day = '2026-05-12', area_ha: ha = 10 } = patch;
  return {
    id,
    key: `L-${id}`,
    zone: 'kcn-yen-binh',
    kind: 'kcn',
    orientation: 'south',
    recipient: 'tenant',
    area_ha: ha,
    held_ha: ha,
    on_date: day,
    stage: 'allocated',
    events: [{ stage: 'allocated', on_date: day, area_ha: ha }],
    counted_on: day,
    decision_no: null,
    decision_date: null,
    decision_part: null,
    investor: null,
    investor_country: null,
    sector: null,
    capital: null,
    project: null,
    hidden: [],
    has_polygon: false,
    name_vi: 'KCN Yên Bình',
    name_en: 'Yên Bình Industrial Park',
    flags: [],
    source: null,
    note: null,
    note_en: null,
    sample: false,
    ...patch,
  };
}

export const allocationPage = (
  items: Allocation[],
  numberMatched = items.length,
): AllocationPage => ({
  items,
  numberMatched,
  numberReturned: items.length,
  sums: sumsOf(items).map(({ recipient, entries, held, entered }) => ({
    recipient,
    entries,
    held_ha: held,
    area_ha: entered,
  })),
  revision: 1,
});

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Recipient, Stage } from '../lib/ledger/filter.ts';
import { answerOf, get } from './client.ts';
import type { Allocation } from './ledger-types.ts';
import type { Kind, ZoneRegion } from './types.ts';

/** Which entries are asked for, in the API's names; what is left out is not asked about. */
export interface AllocationQuery {
  zone?: string;
  recipient?: Recipient;
  year?: number;
  quarter?: number;
  kind?: Kind;
  orientation?: ZoneRegion;
  stage?: Stage;
  as_of?: string;
  known_at?: number;
  limit?: number;
  offset?: number;
}

/** Entries of the ledger, newest first, as the public reads them. */
export const allocationsQuery = (query: AllocationQuery) =>
  queryOptions({
    queryKey: ['allocations', query],
    queryFn: async ({ signal }) => get('/api/allocations', {}, query, signal),
    // The page before stays until the next one is here.
    placeholderData: keepPreviousData,
  });

/** Where the land of entries lies, as the download has it; null for an entry whose plot nobody recorded. */
interface PlotCollection {
  features: {
    geometry: Polygon | MultiPolygon | null;
    properties: Pick<Allocation, 'key' | 'area_ha'>;
  }[];
}

/** The plots of a zone's entries. */
export const plotsQuery = (query: AllocationQuery) =>
  queryOptions({
    queryKey: ['allocations', 'plots', query],
    queryFn: async ({ signal }) => {
      const answer = await answerOf(ledgerAddress('geojson', query), { signal });
      return (await answer.json()) as PlotCollection;
    },
  });

/** An entry with what is kept from the public, for officials: to set it right, the whole of it is needed. */
export const wholeEntryQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'entry', id],
    queryFn: ({ signal }) => get('/api/ledger/entries/{id}', { id: String(id) }, {}, signal),
  });

export type LedgerFormat = 'csv' | 'xlsx' | 'geojson';

/** Where the ledger is downloaded from, with the same filter. */
export function ledgerAddress(format: LedgerFormat, query: AllocationQuery): string {
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  );
  return `/api/allocations.${format}${search.size > 0 ? `?${search}` : ''}`;
}

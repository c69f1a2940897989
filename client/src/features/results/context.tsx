import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type ZoneSet, zonesQuery } from '../../api/queries.ts';
import type { ZoneFeature } from '../../api/types.ts';
import { filterZones } from '../../lib/filter/filter.ts';
import { sortZones } from '../../lib/filter/sort.ts';
import type { SortKey } from '../../lib/filter/types.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';

export interface Results {
  /** All zones; null until they are loaded. */
  all: ZoneSet | null;
  /** Those that pass the filters, sorted. */
  zones: readonly ZoneFeature[];
  /** Ids of `zones`; null while nothing is filtered away. */
  matching: ReadonlySet<number> | null;
  numberUnknown: number;
  sort: SortKey;
  error: Error | null;
  /** Still those of the day before, while the day asked for is on its way. */
  settling: boolean;
  retry(): void;
}

const ResultsContext = createContext<Results | null>(null);

/** Filters and sorts once for list, map and counts alike. */
export function ResultsProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch, isPlaceholderData } = useQuery(zonesQuery(useMoment()));
  const filters = useAtlas((s) => s.filters);
  const chosenSort = useAtlas((s) => s.sort);
  const sort = chosenSort ?? (filters.q.trim() ? 'relevance' : '-area');

  const filtered = useMemo(() => filterZones(data?.zones ?? [], filters), [data, filters]);
  const zones = useMemo(
    () => sortZones(filtered.zones, sort, filters.q),
    [filtered, sort, filters.q],
  );
  const results = useMemo<Results>(
    () => ({
      all: data ?? null,
      zones,
      matching:
        data && filtered.zones.length < data.zones.length
          ? new Set(filtered.zones.map((zone) => zone.id))
          : null,
      numberUnknown: filtered.numberUnknown,
      sort,
      error: data ? null : error,
      settling: isPlaceholderData,
      retry: () => void refetch(),
    }),
    [data, zones, filtered, sort, error, isPlaceholderData, refetch],
  );
  return <ResultsContext value={results}>{children}</ResultsContext>;
}

export function useResults(): Results {
  const results = useContext(ResultsContext);
  if (!results) throw new Error('useResults outside of ResultsProvider');
  return results;
}

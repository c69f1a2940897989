import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allocationsQuery } from '../../../api/ledger.ts';
import type { Allocation } from '../../../api/ledger-types.ts';
import { useEditor } from '../editor.ts';

/** As many entries of a zone as are read at once. */
const MOST = 200;

export interface Standing {
  /** The newest entries of the zone; null until they are read. */
  entries: readonly Allocation[] | null;
  /** How many there are. */
  all: number;
  find(id: number | null): Allocation | null;
}

/** The zone's entries as they stand, for the form that changes them. */
export function useStanding(): Standing {
  const { geometry, properties } = useEditor().detail;
  const { data } = useQuery({
    ...allocationsQuery({ zone: properties.slug, limit: MOST }),
    // Of a zone that the request begins, there is nothing yet.
    enabled: geometry !== null,
  });
  return useMemo(
    () => ({
      entries: data?.items ?? null,
      all: data?.numberMatched ?? 0,
      find: (id) => data?.items.find((entry) => entry.id === id) ?? null,
    }),
    [data],
  );
}

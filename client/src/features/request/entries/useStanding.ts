import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allocationsQuery, plotsQuery } from '../../../api/ledger.ts';
import type { Allocation } from '../../../api/ledger-types.ts';
import { useEditor } from '../editor.ts';
import type { EntryForm } from '../model/entries.ts';

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
    ...allocationsQuery({ zone: properties.slug, limit: MOST }, true),
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

interface StandingPlots {
  /** False while plots that there are have not come yet. */
  ready: boolean;
  of(key: string): EntryForm['geometry'];
}

/** The plots of those entries, for a correction to begin with: without it, the plot would be lost. */
export function useStandingPlots({ entries }: Standing): StandingPlots {
  const { slug } = useEditor().detail.properties;
  const located = entries?.some((entry) => entry.has_polygon) ?? false;
  const { data } = useQuery({ ...plotsQuery({ zone: slug }, true), enabled: located });
  return {
    ready: entries !== null && (!located || data !== undefined),
    of: (key) => data?.features.find(({ properties }) => properties.key === key)?.geometry ?? null,
  };
}

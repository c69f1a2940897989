import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { askOverlaps } from '../../api/overlaps.ts';
import { useMoment } from '../../store/context.tsx';
import { type Held, type HeldPolygon, holdAgainst } from './hold.ts';

/** A layer that was held against the zones. */
export interface HeldRun {
  name: string;
  polygons: readonly HeldPolygon[];
  held: Held;
}

type Progress = { done: number; all: number } | null;

const KEY = ['held-layer'];

/** Holds a layer against the zones; the result stays while other pages are read. */
export function useHolding() {
  const queries = useQueryClient();
  const moment = useMoment();
  const { data: run = null } = useQuery<HeldRun | null>({
    queryKey: KEY,
    queryFn: () => null,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [progress, setProgress] = useState<Progress>(null);
  const [error, setError] = useState<Error | null>(null);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);

  const asked = useRef<() => void>(() => undefined);
  const hold = async (name: string, polygons: readonly HeldPolygon[]) => {
    under.current?.abort();
    const mine = new AbortController();
    under.current = mine;
    setError(null);
    asked.current = () => void hold(name, polygons);
    try {
      const held = await holdAgainst(polygons, {
        ask: askOverlaps,
        moment,
        signal: mine.signal,
        onProgress: (done, all) => setProgress({ done, all }),
      });
      if (!mine.signal.aborted) queries.setQueryData(KEY, { name, polygons, held });
    } catch (thrown) {
      if (!mine.signal.aborted) {
        setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
    }
    if (under.current === mine) setProgress(null);
  };
  const stop = () => {
    under.current?.abort();
    setProgress(null);
  };
  const forget = () => queries.setQueryData(KEY, null);
  return { run, progress, error, hold, retry: () => asked.current(), stop, forget };
}

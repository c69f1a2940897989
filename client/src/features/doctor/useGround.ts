import { useCallback, useEffect, useState } from 'react';
import type { OutlineCheck } from '../../api/request-types.ts';
import { checkOutline } from '../../api/requests.ts';

/** Fixes are often clicked one after the other; only what they come to is asked about. */
const PAUSE_MS = 400;

/** What the server said of an outline, or that it has not said it. */
type Ground = 'none' | 'asking' | 'failed' | OutlineCheck;

interface Answered {
  /** The outline it is about. */
  of: string;
  said: OutlineCheck | 'failed';
}

/**
 * Asks the server about an outline as soon as there is one, and gives the question up when another takes its place.
 * Asks again when told to, and when the network comes back. An outline that is of no zone lies over zones as it has to.
 */
export function useGround(of: string | null, zone: string) {
  const outline = zone === '' ? null : of;
  const [answered, setAnswered] = useState<Answered | null>(null);
  const said = answered?.of === outline ? answered?.said : undefined;
  const retry = useCallback(() => setAnswered(null), []);
  useEffect(() => {
    if (outline === null || said !== undefined) return;
    const giveUp = new AbortController();
    const ask = async () => {
      const answer = await checkOutline(outline, zone, giveUp.signal).catch(
        () => 'failed' as const,
      );
      if (!giveUp.signal.aborted) setAnswered({ of: outline, said: answer });
    };
    const pause = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(pause);
      giveUp.abort();
    };
  }, [outline, zone, said]);
  useEffect(() => {
    if (said !== 'failed') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [said, retry]);
  const ground: Ground = outline === null ? 'none' : (said ?? 'asking');
  return { ground, retry };
}

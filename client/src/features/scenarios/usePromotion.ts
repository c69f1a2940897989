import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { afterStep, createRequest } from '../../api/requests.ts';
import type { RequestDraft } from '../../api/schema.gen.ts';

/** What became of a place's draft: the number of the request, or why there is none. */
export type Made = { request: number } | { error: Error };

/** Makes drafts of change requests one after the other; those that are made stay made. */
export function usePromotion() {
  const queries = useQueryClient();
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const [running, setRunning] = useState<{ done: number; all: number } | null>(null);
  const start = async (drafts: readonly { key: string; draft: RequestDraft }[]) => {
    for (const [done, { key, draft }] of drafts.entries()) {
      setRunning({ done, all: drafts.length });
      let outcome: Made;
      try {
        const request = await createRequest(draft);
        await afterStep(queries, request);
        outcome = { request: request.id };
      } catch (error) {
        outcome = { error: error instanceof Error ? error : new Error(String(error)) };
      }
      setMade((before) => new Map(before).set(key, outcome));
    }
    setRunning(null);
  };
  return { made, running, start };
}

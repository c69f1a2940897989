import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { useAtlasStore } from '../../store/context.tsx';

/**
 * Does a write; when the session has ended meanwhile, asks to sign in over what is open and does it again. Rejects
 * with the first refusal when the person closes the form instead.
 */
export function useWrite(): <T>(act: () => Promise<T>) => Promise<T> {
  const store = useAtlasStore();
  const queries = useQueryClient();
  return useCallback(
    async (act) => {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'not_signed_in') throw error;
        const before = queries.getQueryData(sessionQuery.queryKey);
        store.getState().askSignIn('again');
        await new Promise<void>((done) => {
          const stop = store.subscribe(
            (state) => state.signIn,
            (signIn) => {
              if (signIn !== 'closed') return;
              stop();
              done();
            },
          );
        });
        // Signing in leaves an answer of its own; closing the form leaves the old one.
        const after = queries.getQueryData(sessionQuery.queryKey);
        if (after === before || !after?.person) throw error;
        return act();
      }
    },
    [store, queries],
  );
}

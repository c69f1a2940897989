import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeRequest } from '../../api/request-types.ts';
import { requestQuery } from '../../api/requests.ts';
import { useAtlas } from '../../store/context.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';

interface Proposal {
  working: boolean;
  /** Why the server would not have it; null while it has not been refused. */
  refused: string | null;
  /** Makes a draft, or goes on with one, and opens it at the desk. */
  begin(make: () => Promise<ChangeRequest>): Promise<void>;
}

/** Begins a change request by one tap, from wherever its idea came. */
export function useProposal(): Proposal {
  const queries = useQueryClient();
  const openDesk = useAtlas((s) => s.openDesk);
  const write = useWrite();
  const refusal = useRefusal();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const begin = async (make: () => Promise<ChangeRequest>) => {
    setWorking(true);
    setRefused(null);
    try {
      const draft = await write(make);
      queries.setQueryData(requestQuery(draft.id).queryKey, draft);
      openDesk(`request-${draft.id}`);
    } catch (error) {
      setRefused(refusal(error));
      setWorking(false);
    }
  };
  return { working, refused, begin };
}

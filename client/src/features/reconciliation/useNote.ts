import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { explanationsQuery } from '../../api/explanations.ts';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';

/** Does a write and asks again what stands; says why it was refused. */
export function useNote() {
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const act = async (what: () => Promise<unknown>): Promise<boolean> => {
    setRefused(null);
    try {
      await write(what);
      await queries.invalidateQueries({ queryKey: explanationsQuery.queryKey });
      return true;
    } catch (error) {
      setRefused(refusal(error));
      return false;
    }
  };
  return { act, refused };
}

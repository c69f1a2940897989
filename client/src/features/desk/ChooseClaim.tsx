import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '../../api/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { proposeItem } from './propose.ts';

interface ChooseClaimProps {
  slug: string;
  claim: Claim;
  /** The value in words. */
  said: string;
}

/** Settles what sources disagree on: proposes that another published value be the one shown. */
export default function ChooseClaim({ slug, claim, said }: ChooseClaimProps) {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const openDesk = useAtlas((s) => s.openDesk);
  const write = useWrite();
  const refusal = useRefusal();
  const [state, setState] = useState<'ready' | 'working' | { failed: string }>('ready');
  const choose = async () => {
    setState('working');
    const { field, scope, key } = claim;
    try {
      const request = await write(() =>
        proposeItem(queries, slug, { field, scope, action: 'choose', claim: key }),
      );
      openDesk(`request-${request.id}`);
    } catch (error) {
      setState({ failed: refusal(error) });
    }
  };
  return (
    <>
      <Button
        look="link"
        disabled={state === 'working'}
        aria-label={d.choose.of(said)}
        onClick={() => void choose()}
      >
        {state === 'working' ? d.choose.pending : d.choose.button}
      </Button>
      {typeof state === 'object' && (
        <span className="field-error" role="alert">
          {state.failed}
        </span>
      )}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { requestQuery, restoreZone } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';

/** Proposes again what stood at a revision: a change request like any other. */
export default function RestoreButton({ slug, revision }: { slug: string; revision: number }) {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const openDesk = useAtlas((s) => s.openDesk);
  const write = useWrite();
  const refusal = useRefusal();
  const [state, setState] = useState<'ready' | 'working' | { failed: string }>('ready');
  const restore = async () => {
    setState('working');
    try {
      const draft = await write(() => restoreZone(slug, revision));
      queries.setQueryData(requestQuery(draft.id).queryKey, draft);
      openDesk(`request-${draft.id}`);
    } catch (error) {
      setState({ failed: refusal(error) });
    }
  };
  return (
    <>
      <Button icon={History} disabled={state === 'working'} onClick={() => void restore()}>
        {state === 'working' ? d.restore.pending : d.restore.button}
      </Button>
      {typeof state === 'object' && (
        <span className="field-error" role="alert">
          {state.failed}
        </span>
      )}
    </>
  );
}

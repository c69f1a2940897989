import { useState } from 'react';
import { submitRequest, withdrawRequest } from '../../api/requests.ts';
import { useAtlas } from '../../store/context.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import type { ReadForm } from './model/read.ts';
import type { useDraft } from './useDraft.ts';

export type Draft = ReturnType<typeof useDraft>;

/** Where the author is: writing, looking it over, sending, or about to give it up. */
export function useSteps(draft: Draft, read: ReadForm) {
  const openDesk = useAtlas((s) => s.openDesk);
  const write = useWrite();
  const refusal = useRefusal();
  const [asked, setAsked] = useState(false);
  const [step, setStep] = useState<'edit' | 'summary' | 'sending' | 'discard'>('edit');
  const [error, setError] = useState<string | null>(null);

  const lookOver = async () => {
    setAsked(true);
    setError(null);
    if (read.unreadable.length + read.missing.length > 0) return;
    try {
      await draft.flush();
      setStep('summary');
    } catch (cause) {
      setError(refusal(cause));
    }
  };
  const take = async (act: typeof submitRequest) => {
    setError(null);
    try {
      const saved = await draft.flush();
      const after = await write(() => act(saved));
      await draft.done(after);
      openDesk(after.state === 'withdrawn' ? 'work' : `request-${after.id}`);
    } catch (cause) {
      // What only sending finds, such as areas that cannot be true together, is shown at its field.
      if (!draft.noteFaults(cause)) setError(refusal(cause));
      setStep('edit');
    }
  };
  return {
    /** Whether gaps count: only once the author wanted to send. */
    asked,
    step,
    error,
    lookOver: () => void lookOver(),
    back: () => setStep('edit'),
    askDiscard: () => setStep('discard'),
    discard: () => void take(withdrawRequest),
    submit: () => {
      setStep('sending');
      void take(submitRequest);
    },
  };
}

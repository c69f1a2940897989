import { useQueryClient } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { confirmZone } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { Refused } from './Refused.tsx';

/** "Still true", with one tap: the figures of a zone hold today as they are. */
export function ConfirmButton({ slug, name }: { slug: string; name: string }) {
  const { d, f } = useDeskWords();
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const [state, setState] = useState<'ready' | 'working' | { done: string } | { failed: string }>(
    'ready',
  );
  const confirm = async () => {
    setState('working');
    try {
      const { confirmed_on } = await write(() => confirmZone(slug));
      setState({ done: d.confirm.done(f.date(confirmed_on)) });
      await Promise.all(
        ['zones', 'zone', 'history', 'changes'].map((part) =>
          queries.invalidateQueries({ queryKey: [part] }),
        ),
      );
    } catch (error) {
      setState({ failed: refusal(error) });
    }
  };
  if (typeof state === 'object' && 'done' in state) {
    return (
      <p className="confirmed" role="status">
        {state.done}
      </p>
    );
  }
  return (
    <span className="confirm">
      <Button
        icon={BadgeCheck}
        title={d.confirm.hint}
        aria-label={d.confirm.of(name)}
        disabled={state === 'working'}
        onClick={() => void confirm()}
      >
        {state === 'working' ? d.confirm.working : d.confirm.button}
      </Button>
      <Refused why={typeof state === 'object' ? state.failed : null} />
    </span>
  );
}

import { CloudAlert, CloudCheck, CloudUpload } from 'lucide-react';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import type { Saving } from './model/saver.ts';

interface SaveStateProps {
  saving: Saving;
  /** Something typed cannot be read, so it stays on this screen. */
  partly: boolean;
  onRetry(): void;
}

/** Whether what was typed has reached the server, and what to do when it has not. */
export function SaveState({ saving, partly, onRetry }: SaveStateProps) {
  const { d } = useDeskWords();
  const refusal = useRefusal();
  const { state } = saving;
  const bad = state === 'failed' || state === 'conflict';
  const icon = bad ? CloudAlert : state === 'saved' ? CloudCheck : CloudUpload;
  return (
    <div className={bad ? 'save-state save-state-bad' : 'save-state'}>
      <p role="status">
        <Icon of={icon} size={16} />
        {partly && state === 'saved' ? d.request.saving.partly : d.request.saving[state]}
      </p>
      {state === 'failed' && (
        <>
          <p className="field-hint">
            {refusal(saving.error)} {d.request.savedHere}
          </p>
          <Button onClick={onRetry}>{d.request.saveNow}</Button>
        </>
      )}
    </div>
  );
}

import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ReadForm } from './model/read.ts';
import { SaveState } from './SaveState.tsx';
import type { Draft, useSteps } from './useSteps.ts';

interface EditFootProps {
  draft: Draft;
  read: ReadForm;
  steps: ReturnType<typeof useSteps>;
}

/** Below a form: whether it is saved, and the ways on. */
export function EditFoot({ draft, read, steps }: EditFootProps) {
  const { d } = useDeskWords();
  const { request, saving, flush } = draft;
  return (
    <div className="edit-foot">
      {steps.step === 'discard' && (
        <Notice tone="warn" role="alert">
          <p>{d.request.discardSure}</p>
          <div className="actions">
            <Button onClick={steps.discard}>{d.request.discardYes}</Button>
            <Button look="plain" onClick={steps.back}>
              {d.request.editMore}
            </Button>
          </div>
        </Notice>
      )}
      {(request || saving.state !== 'saved') && (
        <SaveState
          saving={saving}
          partly={read.partly}
          onRetry={() => void flush().catch(() => undefined)}
        />
      )}
      <Button look="solid" className="form-main" onClick={steps.lookOver}>
        {d.request.review}
      </Button>
      {request && steps.step === 'edit' && (
        <Button look="plain" onClick={steps.askDiscard}>
          {d.request.discard}
        </Button>
      )}
    </div>
  );
}

import { useMemo, useState } from 'react';
import type { ChangeRequest, FieldInfo } from '../../api/request-types.ts';
import { submitRequest, withdrawRequest } from '../../api/requests.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { PassportDesk } from '../passport/open.tsx';
import { Conflict } from './Conflict.tsx';
import type { EditedZone } from './edited-zone.ts';
import { EditorContext } from './editor.ts';
import { FormBody } from './FormBody.tsx';
import { unitOfField } from './fields.ts';
import type { FormItem } from './model/form.ts';
import { readForm } from './model/read.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import { problemList } from './problems.ts';
import './request.css';
import './summary.css';
import { SaveState } from './SaveState.tsx';
import { SubmitSummary } from './SubmitSummary.tsx';
import { useDraft } from './useDraft.ts';

interface RequestEditorProps {
  detail: EditedZone;
  fields: readonly FieldInfo[];
  /** Null: nothing is saved yet. */
  request: ChangeRequest | null;
}

/** A change request being written: it saves itself, and is sent once its author has looked it over. */
export function RequestEditor({ detail, fields, request: first }: RequestEditorProps) {
  const words = useDeskWords();
  const { d, lang } = words;
  const openDesk = useAtlas((s) => s.openDesk);
  const write = useWrite();
  const refusal = useRefusal();
  const today = dayIn(new Date());
  const unitOf = useMemo(() => unitOfField(fields), [fields]);
  const { slug } = detail.properties;
  const draft = useDraft({
    slug,
    revision: detail.revision,
    request: first,
    unitOf,
    lang,
    today,
  });
  const { form, request, apply, flush, reload, saving, faults } = draft;
  const [asked, setAsked] = useState(false);
  const [step, setStep] = useState<'edit' | 'summary' | 'sending' | 'discard'>('edit');
  const [error, setError] = useState<string | null>(null);

  const read = useMemo(() => readForm(form, unitOf, lang), [form, unitOf, lang]);
  const problems = problemList(words, {
    read,
    faults,
    missing: asked,
    entries: form.entries,
  });
  const editor = {
    detail,
    fields,
    request,
    form,
    change: (patch: Partial<typeof form>) => apply({ ...form, ...patch }),
    setItem: (key: string, item: FormItem | null) => {
      const { [key]: _before, ...others } = form.items;
      apply({ ...form, items: item ? { ...form.items, [key]: item } : others });
    },
    problems,
    problemAt: (place: string) => problems.find((one) => one.place === place)?.words ?? null,
    flush,
    reload,
  };

  const lookOver = async () => {
    setAsked(true);
    setError(null);
    if (read.unreadable.length + read.missing.length > 0) return;
    try {
      await flush();
      setStep('summary');
    } catch (cause) {
      setError(refusal(cause));
    }
  };
  const take = async (act: typeof submitRequest) => {
    setError(null);
    try {
      const saved = await flush();
      const after = await write(() => act(saved));
      await draft.done(after);
      openDesk(after.state === 'withdrawn' ? 'work' : `request-${after.id}`);
    } catch (cause) {
      // What only sending finds, such as areas that cannot be true together, is shown at its field.
      if (!draft.noteFaults(cause)) setError(refusal(cause));
      setStep('edit');
    }
  };
  const returned = request?.state === 'returned' ? request : null;
  const open = asked && problems.length > 0;
  return (
    <EditorContext value={editor}>
      <PassportDesk>
        <header className="edit-head">
          <h2 className="desk-title">
            {(detail.geometry ? d.request.title : d.request.titleNew)(
              pick(lang, detail.properties, 'name'),
            )}
          </h2>
          <p className="desk-note">{d.request.lead}</p>
        </header>
        {returned?.decision_note && (
          <Notice tone="warn">
            <strong>{d.request.returnedBy(returned.decided_by?.name ?? '')}</strong>
            <p>{returned.decision_note}</p>
          </Notice>
        )}
        {saving.state === 'conflict' && (
          <Conflict
            form={form}
            unitOf={unitOf}
            fetchLatest={draft.fetchLatest}
            onSettle={draft.settle}
          />
        )}
        {error && (
          <Notice tone="bad" role="alert">
            {error}
          </Notice>
        )}
        {open && <ProblemSummary problems={problems} />}
        {step === 'summary' || step === 'sending' ? (
          <SubmitSummary
            sending={step === 'sending'}
            onBack={() => setStep('edit')}
            onSubmit={() => {
              setStep('sending');
              void take(submitRequest);
            }}
          />
        ) : (
          <>
            <FormBody today={today} />
            <div className="edit-foot">
              {step === 'discard' && (
                <Notice tone="warn" role="alert">
                  <p>{d.request.discardSure}</p>
                  <div className="actions">
                    <Button onClick={() => void take(withdrawRequest)}>
                      {d.request.discardYes}
                    </Button>
                    <Button look="plain" onClick={() => setStep('edit')}>
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
              <Button look="solid" className="form-main" onClick={() => void lookOver()}>
                {d.request.review}
              </Button>
              {request && step === 'edit' && (
                <Button look="plain" onClick={() => setStep('discard')}>
                  {d.request.discard}
                </Button>
              )}
            </div>
          </>
        )}
      </PassportDesk>
    </EditorContext>
  );
}

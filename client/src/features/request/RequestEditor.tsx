import { useMemo } from 'react';
import type { ChangeRequest, FieldInfo } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PassportDesk } from '../passport/open.tsx';
import { Conflict } from './Conflict.tsx';
import { EditFoot } from './EditFoot.tsx';
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
import { SubmitSummary } from './SubmitSummary.tsx';
import { useDraft } from './useDraft.ts';
import { useSteps } from './useSteps.ts';

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
  const today = dayIn(new Date());
  const unitOf = useMemo(() => unitOfField(fields), [fields]);
  const { slug } = detail.properties;
  const draft = useDraft({
    about: { zone: slug },
    revision: detail.revision,
    request: first,
    unitOf,
    lang,
    today,
  });
  const { form, request, apply, flush, reload, saving, faults } = draft;

  const read = useMemo(() => readForm(form, unitOf, lang), [form, unitOf, lang]);
  const steps = useSteps(draft, read);
  const { asked, step, error } = steps;
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
          <SubmitSummary sending={step === 'sending'} onBack={steps.back} onSubmit={steps.submit} />
        ) : (
          <>
            <FormBody today={today} />
            <EditFoot draft={draft} read={read} steps={steps} />
          </>
        )}
      </PassportDesk>
    </EditorContext>
  );
}

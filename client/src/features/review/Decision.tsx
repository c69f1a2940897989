import { useId, useState } from 'react';
import type { ChangeRequest } from '../../api/request-types.ts';
import { approveRequest, returnRequest, withdrawRequest } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePerson } from '../account/session.ts';
import { effectiveWords } from '../request/effective.ts';
import type { Step } from './step.ts';

interface DecisionProps {
  request: ChangeRequest;
  busy: boolean;
  take(act: Step): void;
}

/** Approve, return with notes, or withdraw: what this person may do now, or why not. */
export function Decision({ request, busy, take }: DecisionProps) {
  const words = useDeskWords();
  const { d } = words;
  const person = usePerson();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [sure, setSure] = useState<'approve' | 'withdraw' | null>(null);
  const noteId = useId();
  const { allowed } = request;
  const decides = allowed.includes('approve') || allowed.includes('return');
  const own = person?.id === request.author.id;
  const giveBack = () => {
    const text = note.trim();
    setMissing(text === '');
    if (text === '') document.getElementById(noteId)?.focus();
    else take(() => returnRequest(request, text));
  };
  return (
    <>
      {request.state === 'submitted' && !decides && (
        <Notice tone="plain">{own ? d.review.own : d.review.notYours}</Notice>
      )}
      {decides && (
        <Field
          id={noteId}
          label={d.review.note}
          hint={d.review.noteHint}
          error={missing ? d.review.noteMissing : null}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={3}
              maxLength={4000}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
                setMissing(false);
              }}
            />
          )}
        </Field>
      )}
      {sure === null ? (
        <div className="actions">
          {allowed.includes('approve') && (
            <Button
              look="solid"
              className="form-main"
              disabled={busy || request.outdated}
              onClick={() => setSure('approve')}
            >
              {d.review.approve}
            </Button>
          )}
          {allowed.includes('return') && (
            <Button className="form-main" disabled={busy} onClick={giveBack}>
              {d.review.returnIt}
            </Button>
          )}
          {allowed.includes('withdraw') && (
            <Button look="plain" disabled={busy} onClick={() => setSure('withdraw')}>
              {d.review.withdraw}
            </Button>
          )}
        </div>
      ) : (
        <Notice tone="warn" role="alert">
          <p>
            {sure === 'approve'
              ? d.review.approveSure(effectiveWords(words, request.effective_on, dayIn(new Date())))
              : d.review.withdrawSure}
          </p>
          <div className="actions">
            <Button
              look="solid"
              disabled={busy}
              onClick={() => {
                setSure(null);
                take(() =>
                  sure === 'approve'
                    ? approveRequest(request, note.trim())
                    : withdrawRequest(request),
                );
              }}
            >
              {sure === 'approve' ? d.review.approveYes : d.review.withdraw}
            </Button>
            <Button look="plain" onClick={() => setSure(null)}>
              {d.people.cancel}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { decideExplanation, explain, proposedExplanationsQuery } from '../../api/explanations.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMay } from '../account/session.ts';
import type { Row } from './rows.ts';
import { useNote } from './useNote.ts';

function Waiting({ row }: { row: Row }) {
  const { p } = usePlanningWords();
  const { act, refused } = useNote();
  const { data } = useQuery(proposedExplanationsQuery);
  const notes = data?.items.filter(({ difference }) => difference === row.key) ?? [];
  return (
    <>
      {notes.map((note) => (
        <div key={note.id} className="recon-waiting">
          <p>{note.explanation}</p>
          <p className="recon-small">{p.reconciliation.waiting(note.author.name)}</p>
          {note.may_decide && (
            <p className="recon-actions">
              <Button look="solid" onClick={() => act(() => decideExplanation(note.id, 'accept'))}>
                {p.reconciliation.accept}
              </Button>
              <Button onClick={() => act(() => decideExplanation(note.id, 'refuse'))}>
                {p.reconciliation.refuse}
              </Button>
            </p>
          )}
        </div>
      ))}
      {refused && (
        <Notice tone="bad" role="alert">
          {refused}
        </Notice>
      )}
    </>
  );
}

function Write({ row }: { row: Row }) {
  const { p } = usePlanningWords();
  const { act, refused } = useNote();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const explanation = text.trim();
  const send = async () => {
    const { key: difference, left: left_value, right: right_value } = row;
    const done = await act(() => explain({ difference, left_value, right_value, explanation }));
    if (!done) return;
    setText('');
    setSent(true);
  };
  return (
    <form
      className="recon-write"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={p.reconciliation.write} hint={p.reconciliation.writeHint} error={refused}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button button-solid" disabled={explanation.length < 10}>
        {p.reconciliation.send}
      </button>
      {sent && (
        <Notice tone="good" role="status">
          {p.reconciliation.sent}
        </Notice>
      )}
    </form>
  );
}

/** What planners may write about a difference, and what waits for a second one of them. */
export function Explain({ row }: { row: Row }) {
  const may = useMay();
  return (
    <>
      {may('read', 'planning') && <Waiting row={row} />}
      {may('propose', 'planning') && <Write row={row} />}
    </>
  );
}

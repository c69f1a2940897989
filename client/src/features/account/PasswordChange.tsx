import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changePassword, sessionsQuery } from '../../api/session.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from './PasswordField.tsx';
import { MIN_PASSWORD } from './password.ts';
import { useRefusal } from './useRefusal.ts';
import { useWrite } from './useWrite.ts';

/** The old password, and a new one that may be looked at instead of being typed twice. */
export function PasswordChange() {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const [short, setShort] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setShort(next.length < MIN_PASSWORD);
    if (next.length < MIN_PASSWORD) return;
    try {
      await write(() => changePassword(old, next));
      setOld('');
      setNext('');
      setSaid({ tone: 'good', text: d.account.passwordChanged });
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    } catch (cause) {
      setSaid({ tone: 'bad', text: refusal(cause) });
    }
  };
  return (
    <form className="form form-narrow" onSubmit={(event) => void submit(event)}>
      {said && (
        <Notice tone={said.tone} role={said.tone === 'bad' ? 'alert' : 'status'}>
          {said.text}
        </Notice>
      )}
      <PasswordField
        label={d.account.oldPassword}
        value={old}
        onChange={setOld}
        autoComplete="current-password"
      />
      <PasswordField
        label={d.account.newPassword}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        hint={d.account.passwordRule(MIN_PASSWORD)}
        error={short ? d.account.passwordShort(MIN_PASSWORD) : null}
      />
      <p className="field-hint">{d.account.passwordNote}</p>
      <button type="submit" className="button button-solid form-main" disabled={!old || !next}>
        {d.account.changePassword}
      </button>
    </form>
  );
}

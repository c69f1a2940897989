import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Invited, Role } from '../../api/desk-types.ts';
import { invitePerson, peopleQuery } from '../../api/people.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LOGIN } from './password.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { useRefusal } from './useRefusal.ts';
import { useWrite } from './useWrite.ts';

interface InviteFormProps {
  onInvited(invited: Invited): void;
  onCancel(): void;
}

export function InviteForm({ onInvited, onCancel }: InviteFormProps) {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const wrongName = name.trim() === '';
  const wrongLogin = !LOGIN.test(login);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongName || wrongLogin) return;
    try {
      const invited = await write(() => invitePerson({ login, name: name.trim(), roles }));
      await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
      onInvited(invited);
    } catch (cause) {
      setError(refusal(cause));
    }
  };
  return (
    <form className="form form-boxed" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{d.people.inviteTitle}</h3>
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      <Field label={d.people.name} error={tried && wrongName ? d.welcome.nameMissing : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={d.people.login}
        hint={d.people.loginHint}
        error={tried && wrongLogin ? d.welcome.loginWrong : null}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={(event) => setLogin(event.target.value.trim().toLowerCase())}
          />
        )}
      </Field>
      <RoleChoice roles={roles} onChange={setRoles} />
      <div className="actions">
        <button type="submit" className="button button-solid">
          {d.people.send}
        </button>
        <Button look="plain" onClick={onCancel}>
          {d.people.cancel}
        </Button>
      </div>
    </form>
  );
}

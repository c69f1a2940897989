import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { sessionQuery, signIn } from '../../api/session.ts';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import './account.css';
import { PasswordField } from './PasswordField.tsx';
import { refusalWords } from './useRefusal.ts';

function whyNot(d: DeskWords['d'], error: unknown): string {
  if (error instanceof ApiError && error.code === 'sign_in_failed') return d.account.failed;
  if (error instanceof ApiError && error.code === 'sign_in_throttled') {
    return d.account.throttled(Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)));
  }
  return refusalWords(d, error);
}

/** Name and password, or the province's single sign-on where the operator has switched it on. */
export function SignInForm({ onDone }: { onDone(): void }) {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const oidc = queries.getQueryData(sessionQuery.queryKey)?.oidc;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const session = await signIn(login.trim().toLowerCase(), password);
      queries.setQueryData(sessionQuery.queryKey, session);
      onDone();
    } catch (cause) {
      setError(whyNot(d, cause));
      setPassword('');
    } finally {
      setBusy(false);
    }
  };
  const back = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      <Field label={d.account.login}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <PasswordField
        label={d.account.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <button
        type="submit"
        className="button button-solid form-main"
        disabled={busy || login.trim() === '' || password === ''}
      >
        {busy ? d.account.signingIn : d.account.signIn}
      </button>
      {oidc && (
        <>
          <p className="form-or">{d.account.or}</p>
          <a className="button button-outline form-main" href={`/auth/oidc/start?return=${back}`}>
            {d.account.oidc(oidc.name)}
          </a>
        </>
      )}
      <p className="field-hint">{d.account.forgot}</p>
    </form>
  );
}

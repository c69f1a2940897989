import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { InvitationState } from '../../api/desk-types.ts';
import { acceptInvitation, checkInvitation, sessionQuery } from '../../api/session.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Mark } from '../topbar/Mark.tsx';
import './account.css';
import './welcome.css';
import { PasswordField } from './PasswordField.tsx';
import { LOGIN, MIN_PASSWORD } from './password.ts';
import { useRefusal } from './useRefusal.ts';

/** The secret of the link stands behind the hash, which no server and no log ever sees. */
const tokenOf = (hash: string): string => new URLSearchParams(hash.slice(1)).get('token') ?? '';

function WelcomeForm({ token, state }: { token: string; state: InvitationState }) {
  const { d } = useDeskWords();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { purpose } = state;
  const setup = purpose === 'setup';
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const wrong = {
    name: setup && name.trim() === '',
    login: setup && !LOGIN.test(login),
    password: password.length < MIN_PASSWORD,
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.login || wrong.password) return;
    setBusy(true);
    try {
      const who = setup ? { login, name: name.trim() } : {};
      const session = await acceptInvitation({ token, password, ...who });
      queries.setQueryData(sessionQuery.queryKey, session);
      window.location.assign(setup ? '/?view=desk&desk=people&v=1' : '/?view=desk&v=1');
    } catch (cause) {
      setError(refusal(cause));
      setBusy(false);
    }
  };
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      {state.login && state.name && (
        <p className="welcome-who">{d.welcome.forPerson(state.name, state.login)}</p>
      )}
      {setup && (
        <>
          <Field label={d.welcome.name} error={tried && wrong.name ? d.welcome.nameMissing : null}>
            {(control) => (
              <input
                {...control}
                className="input"
                autoComplete="name"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={d.welcome.login}
            hint={d.welcome.loginHint}
            error={tried && wrong.login ? d.welcome.loginWrong : null}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={login}
                onChange={(event) => setLogin(event.target.value.trim().toLowerCase())}
              />
            )}
          </Field>
        </>
      )}
      <PasswordField
        label={setup ? d.account.password : d.account.newPassword}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={d.account.passwordRule(MIN_PASSWORD)}
        error={tried && wrong.password ? d.account.passwordShort(MIN_PASSWORD) : null}
      />
      <button type="submit" className="button button-solid form-main" disabled={busy}>
        {d.welcome.accept[purpose]}
      </button>
    </form>
  );
}

/** Where a one-time link leads: the first administrator, somebody invited, or somebody with a password to replace. */
export default function Welcome() {
  const { d, m, lang } = useDeskWords();
  const [token] = useState(() => tokenOf(window.location.hash));
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => checkInvitation(token),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const expired = token === '' || error !== null;
  const title = expired
    ? d.welcome.expiredTitle
    : data
      ? d.welcome.titles[data.purpose]
      : d.welcome.checking;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${title} · ${m.shell.title}`;
  }, [title, lang, m]);
  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <p className="welcome-brand">
          <Mark size={24} /> {m.shell.brand} {m.shell.place}
        </p>
        <h1>{title}</h1>
        {expired && (
          <>
            <p>{d.welcome.expired}</p>
            <a className="button button-outline form-main" href="/">
              {d.welcome.toAtlas}
            </a>
          </>
        )}
        {data && !expired && (
          <>
            <p className="form-lead">{d.welcome.leads[data.purpose]}</p>
            <WelcomeForm token={token} state={data} />
          </>
        )}
      </div>
    </main>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnSession } from '../../api/desk-types.ts';
import { endSession, sessionsQuery } from '../../api/session.ts';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { momentWords } from '../../i18n/moment.ts';
import { readUserAgent } from '../../lib/user-agent.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import './account.css';
import { PasswordChange } from './PasswordChange.tsx';
import { useRefusal } from './useRefusal.ts';
import { useWrite } from './useWrite.ts';

function browserWords({ d }: DeskWords, session: OwnSession): string {
  const { browser, system } = readUserAgent(session.user_agent);
  if (browser && system) return d.account.onSystem(browser, system);
  return browser ?? system ?? d.account.unknownBrowser;
}

function Sessions() {
  const words = useDeskWords();
  const { d, lang } = words;
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const { data, error, refetch } = useQuery(sessionsQuery);
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const end = async (id: number) => {
    try {
      await write(() => endSession(id));
      setSaid({ tone: 'good', text: d.account.sessionEnded });
    } catch (cause) {
      setSaid({ tone: 'bad', text: refusal(cause) });
    }
    await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {said && (
        <Notice tone={said.tone} role="status">
          {said.text}
        </Notice>
      )}
      <ul className="plain-list">
        {!data && (
          <li>
            <Skeleton width="60%" />
          </li>
        )}
        {data?.items.map((session) => {
          const name = browserWords(words, session);
          return (
            <li key={session.id}>
              <div>
                <strong>{name}</strong>
                {session.current && <span className="tag">{d.account.thisBrowser}</span>}
                <p className="field-hint">
                  {[
                    d.account.seen(momentWords(lang, session.seen_at)),
                    d.account.since(momentWords(lang, session.created_at)),
                    session.address,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {!session.current && (
                <Button
                  aria-label={d.account.endSessionOf(name)}
                  onClick={() => void end(session.id)}
                >
                  {d.account.endSession}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One's own account: the password, and the browsers in which it is open. */
export function AccountPage() {
  const { d } = useDeskWords();
  return (
    <>
      <h2 className="desk-title">{d.account.title}</h2>
      <section className="desk-section">
        <h3>{d.account.sessionsTitle}</h3>
        <p className="field-hint">{d.account.sessionsLead}</p>
        <Sessions />
      </section>
      <section className="desk-section">
        <h3>{d.account.passwordTitle}</h3>
        <PasswordChange />
      </section>
    </>
  );
}

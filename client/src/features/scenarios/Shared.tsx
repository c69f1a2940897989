import { useQuery } from '@tanstack/react-query';
import { Copy, LogIn } from 'lucide-react';
import { ApiError } from '../../api/client.ts';
import { sharedScenarioQuery } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePerson } from '../account/session.ts';
import { Body } from './Body.tsx';
import { Back } from './Head.tsx';
import { keepLocal } from './kept.ts';

/** Somebody's scenario, to be read by whoever has its link. */
export function Shared({ token }: { token: string }) {
  const { f, p } = usePlanningWords();
  const w = p.scenarios;
  const { data, error, refetch } = useQuery(sharedScenarioQuery(token));
  const person = usePerson();
  const askSignIn = useAtlas((s) => s.askSignIn);
  const openScenario = useAtlas((s) => s.openScenario);
  if (error instanceof ApiError && error.code === 'link_expired') {
    return (
      <>
        <Back />
        <Notice tone="plain" role="status">
          {w.ended}
        </Notice>
      </>
    );
  }
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton width="100%" height={200} />;
  const { name, description, base_revision: base, updated_at, content } = data;
  const copy = () => {
    keepLocal({ name: w.copyOf(name).slice(0, 200), description, content, base });
    openScenario('local');
  };
  return (
    <>
      <Back />
      <header className="scenario-head">
        <h2>{name}</h2>
        {description && <p>{description}</p>}
        <p className="scenario-note">
          {w.readOnly} {w.updated(f.date(updated_at.slice(0, 10)))}
        </p>
      </header>
      <div className="actions">
        {person ? (
          <Button icon={Copy} onClick={copy}>
            {w.makeCopy}
          </Button>
        ) : (
          person === null && (
            <Button icon={LogIn} onClick={() => askSignIn('open')}>
              {w.signInToCopy}
            </Button>
          )
        )}
      </div>
      <Body content={content} base={base} onChange={null} />
    </>
  );
}

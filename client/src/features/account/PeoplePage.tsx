import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Invited } from '../../api/desk-types.ts';
import { peopleQuery } from '../../api/people.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import './account.css';
import { InvitationLink } from './InvitationLink.tsx';
import { InviteForm } from './InviteForm.tsx';
import { PersonEntry } from './PersonEntry.tsx';

/** Who may change the facts: invite, give work, lock. */
export function PeoplePage() {
  const { d } = useDeskWords();
  const { data, error, refetch } = useQuery(peopleQuery);
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const onInvited = (answer: Invited) => {
    setInvited(answer);
    setInviting(false);
  };
  return (
    <>
      <h2 className="desk-title">{d.people.title}</h2>
      <p className="desk-lead">{d.people.lead}</p>
      {invited && <InvitationLink invited={invited} onDone={() => setInvited(null)} />}
      {inviting ? (
        <InviteForm onInvited={onInvited} onCancel={() => setInviting(false)} />
      ) : (
        <Button look="solid" icon={UserPlus} onClick={() => setInviting(true)}>
          {d.people.invite}
        </Button>
      )}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="70%" height={40} />}
      {data?.items.length === 0 && <p>{d.people.empty}</p>}
      <ul className="plain-list people" aria-label={d.people.title}>
        {data?.items.map((person) => (
          <PersonEntry key={person.id} person={person} onInvited={onInvited} />
        ))}
      </ul>
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invited, PersonRow, Role } from '../../api/desk-types.ts';
import { changePerson, endSessionsOf, inviteAgain, peopleQuery } from '../../api/people.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { momentWords } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { useRefusal } from './useRefusal.ts';
import { useWrite } from './useWrite.ts';

interface PersonEntryProps {
  person: PersonRow;
  onInvited(invited: Invited): void;
}

/** One person: what they may do, and on demand the form to change it. */
export function PersonEntry({ person, onInvited }: PersonEntryProps) {
  const { d, lang } = useDeskWords();
  const [editing, setEditing] = useState(false);
  const joined = person.has_password || person.oidc;
  const about = [
    person.login,
    person.oidc && d.people.oidc,
    !joined
      ? d.people.notJoined
      : person.last_seen_at
        ? d.people.seen(momentWords(lang, person.last_seen_at))
        : d.people.never,
  ].filter(Boolean);
  return (
    <li className={person.disabled ? 'person person-disabled' : 'person'}>
      <div className="person-about">
        <div>
          <strong>{person.name}</strong>
          {person.disabled && <span className="tag">{d.people.disabled}</span>}
          <p className="field-hint">{about.join(' · ')}</p>
          <p className="person-roles">
            {person.roles.map((role) => d.account.roles[role]).join('; ') || d.people.noRole}
          </p>
        </div>
        <Button
          aria-label={d.people.editOf(person.name)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {d.people.edit}
        </Button>
      </div>
      {editing && (
        <PersonForm
          key={person.version}
          person={person}
          onInvited={onInvited}
          onDone={() => setEditing(false)}
        />
      )}
    </li>
  );
}

function PersonForm({ person, onInvited, onDone }: PersonEntryProps & { onDone(): void }) {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const [name, setName] = useState(person.name);
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const newLink = async () => onInvited(await write(() => inviteAgain(person.id)));
  const act = async (step: typeof newLink) => {
    try {
      await step();
    } catch (cause) {
      setSaid({ tone: 'bad', text: refusal(cause) });
    }
    await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
  };
  const change = (what: Parameters<typeof changePerson>[1]) =>
    void act(async () => {
      await write(() => changePerson(person, what));
      onDone();
    });
  const endAll = async () => {
    await write(() => endSessionsOf(person.id));
    setSaid({ tone: 'good', text: d.people.sessionsEnded });
  };
  return (
    <div className="form person-form">
      {said && (
        <Notice tone={said.tone} role={said.tone === 'bad' ? 'alert' : 'status'}>
          {said.text}
        </Notice>
      )}
      <Field label={d.people.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <RoleChoice roles={roles} onChange={setRoles} />
      <div className="actions">
        <Button
          look="solid"
          disabled={name.trim() === ''}
          onClick={() => change({ name: name.trim(), roles })}
        >
          {d.people.save}
        </Button>
        <Button look="plain" onClick={onDone}>
          {d.people.cancel}
        </Button>
      </div>
      <div className="actions person-more">
        <Button onClick={() => void act(newLink)}>{d.people.newLink}</Button>
        <Button onClick={() => void act(endAll)}>{d.people.endSessions}</Button>
        <Button onClick={() => change({ disabled: !person.disabled })}>
          {person.disabled ? d.people.enable : d.people.disable}
        </Button>
      </div>
      <p className="field-hint">{d.people.disableNote}</p>
    </div>
  );
}

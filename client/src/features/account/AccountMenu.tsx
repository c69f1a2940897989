import { useQueryClient } from '@tanstack/react-query';
import { CircleUserRound, ClipboardList, KeyRound, LogOut, Sheet, Users } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { SessionPerson } from '../../api/desk-types.ts';
import { sessionQuery, signOut } from '../../api/session.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import type { DeskPlace } from '../../store/desk-place.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import './account.css';
import { useRefusal } from './useRefusal.ts';

interface Way {
  place: DeskPlace;
  icon: typeof Users;
  text: string;
}

/** Where this person may go on the desk. */
function useWays(person: SessionPerson): Way[] {
  const { d } = useDeskWords();
  const may = (action: string) => person.permissions.some((one) => one.action === action);
  const ways: (Way | false)[] = [
    may('read') && { place: 'work', icon: ClipboardList, text: d.account.toDesk },
    may('propose') && { place: 'table', icon: Sheet, text: d.account.toTable },
    may('manage') && { place: 'people', icon: Users, text: d.account.toPeople },
    { place: 'account', icon: KeyRound, text: d.account.toAccount },
  ];
  return ways.filter((way) => way !== false);
}

/** Who is signed in, what they may do, and the ways from here. */
export default function AccountMenu({ person }: { person: SessionPerson }) {
  const { d } = useDeskWords();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const openDesk = useAtlas((s) => s.openDesk);
  const setView = useAtlas((s) => s.setView);
  const view = useAtlas((s) => s.view);
  const ways = useWays(person);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    // Before the page's own listener, which would close something else on the same key.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [open]);

  const leave = async () => {
    try {
      await signOut();
    } catch (cause) {
      setError(refusal(cause));
      return;
    }
    if (view === 'desk') setView('map');
    // What only this person may see must not stay behind on a shared machine.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'desk' });
    queries.setQueryData(sessionQuery.queryKey, (session) =>
      session ? { ...session, person: null, csrf: null } : session,
    );
  };
  return (
    <div className="account" ref={box}>
      <IconButton
        icon={CircleUserRound}
        label={d.account.menuOf(person.name)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <section className="account-menu" id={id} aria-label={d.account.menu}>
          <p className="account-name">{person.name}</p>
          <p className="account-login">{person.login}</p>
          {person.roles.length > 0 ? (
            <ul className="account-roles" aria-label={d.account.rolesLabel}>
              {person.roles.map((role) => (
                <li key={role}>{d.account.roles[role]}</li>
              ))}
            </ul>
          ) : (
            <p className="field-hint">{d.account.noRoles}</p>
          )}
          <div className="account-ways">
            {ways.map(({ place, icon, text }) => (
              <Button
                key={place}
                look="plain"
                icon={icon}
                onClick={() => {
                  setOpen(false);
                  openDesk(place);
                }}
              >
                {text}
              </Button>
            ))}
            <Button look="plain" icon={LogOut} onClick={() => void leave()}>
              {d.account.signOut}
            </Button>
          </div>
          {error && (
            <Notice tone="bad" role="alert">
              {error}
            </Notice>
          )}
        </section>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Action, SessionPerson, Subject } from '../../api/desk-types.ts';
import { sessionQuery } from '../../api/session.ts';

/** Who is signed in; null for a reader, undefined until the server has said. Silence counts as a reader. */
export function usePerson(): SessionPerson | null | undefined {
  const { data, isError } = useQuery(sessionQuery);
  return data ? data.person : isError ? null : undefined;
}

/** Whether the person may do something; the server has the last word. */
export function useMay(): (action: Action, subject: Subject) => boolean {
  const person = usePerson();
  return useCallback(
    (action, subject) =>
      person?.permissions.some((one) => one.action === action && one.subject === subject) ?? false,
    [person],
  );
}

/** Whether there is a desk for this person: something to propose, confirm, review or manage. */
export const hasDesk = (person: SessionPerson | null | undefined): boolean =>
  (person?.permissions.length ?? 0) > 0;

import { usePerson } from '../account/session.ts';

/** Whether somebody is signed in who may keep scenarios: whoever may propose anything. */
export function useMayPropose(): boolean {
  const person = usePerson();
  return person?.permissions.some(({ action }) => action === 'propose') ?? false;
}

import { queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import type { Invited, PersonRow, Role } from './desk-types.ts';
import { send } from './send.ts';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => get('/api/people', {}, {}, signal),
});

export const invitePerson = (person: {
  login: string;
  name: string;
  roles: Role[];
}): Promise<Invited> => send('POST', '/api/people', { body: person });

export const changePerson = (
  { id, version }: PersonRow,
  change: Partial<Pick<PersonRow, 'name' | 'roles' | 'disabled'>>,
): Promise<PersonRow> => send('PATCH', `/api/people/${id}`, { body: change, version });

/** A new link: to join while no password was set, else to set another one. */
export const inviteAgain = (id: number): Promise<Invited> =>
  send('POST', `/api/people/${id}/invitation`);

export const endSessionsOf = (id: number): Promise<void> =>
  send('DELETE', `/api/people/${id}/sessions`);

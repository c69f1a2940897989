import { queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import type { InvitationState, Session } from './desk-types.ts';
import { rememberCsrf, send } from './send.ts';

function remembered(session: Session): Session {
  rememberCsrf(session.csrf);
  return session;
}

/** Who is signed in here. Asked again whenever the page comes back into view, since another tab may have changed it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => remembered(await get('/api/session', {}, {}, signal)),
});

export const signIn = async (login: string, password: string): Promise<Session> =>
  remembered(await send<Session>('POST', '/api/session', { body: { login, password } }));

export async function signOut(): Promise<void> {
  await send<void>('DELETE', '/api/session');
  rememberCsrf(null);
}

export const changePassword = (old: string, next: string): Promise<void> =>
  send('PUT', '/api/session/password', { body: { old, new: next } });

/** The browsers in which this person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get('/api/sessions', {}, {}, signal),
});

export const endSession = (id: number): Promise<void> => send('DELETE', `/api/sessions/${id}`);

/** What a link from an invitation is for. Throws `link_expired` once it was used. */
export const checkInvitation = (token: string): Promise<InvitationState> =>
  send('POST', '/api/invitations/check', { body: { token } });

export interface Acceptance {
  token: string;
  login?: string;
  name?: string;
  password: string;
}

export const acceptInvitation = async (acceptance: Acceptance): Promise<Session> =>
  remembered(await send<Session>('POST', '/api/invitations/accept', { body: acceptance }));

import type { AtlasState } from './state.ts';

/** Whether the page opens with the form to sign in: the server says in the address why a single sign-on ended here. */
export function signInFrom(search: string): AtlasState['signIn'] {
  const why = new URLSearchParams(search).get('signin');
  return why === 'unknown' || why === 'failed' ? why : 'closed';
}

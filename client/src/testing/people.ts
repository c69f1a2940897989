import type { Action, Session, Subject } from '../api/desk-types.ts';

type Permission = `${Action} ${Subject}`;

/** The session of somebody who may do these things, by the number 1 unless the test says otherwise. */
export function makeSession(may: readonly Permission[], id = 1): Session {
  return {
    person: {
      id,
      login: 'board@example.test',
      name: 'Cán bộ cập nhật',
      roles: [],
      permissions: may.map((one) => {
        const [action, subject] = one.split(' ') as [Action, Subject];
        return { action, subject };
      }),
    },
    csrf: 'token',
    oidc: null,
  };
}

/** A refusal as the server words it. */
export const refusal = (
  status: number,
  code: string,
  errors: readonly { pointer: string; code: string; message: string }[] = [],
): Response =>
  Response.json(
    { type: 'about:blank', title: code, status, code, requestId: 'r-1', errors },
    { status },
  );

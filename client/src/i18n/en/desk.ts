import type { desk as viDesk, refused as viRefused } from '../vi/desk.ts';

export const desk: typeof viDesk = {
  label: 'Desk',
  back: 'Back to the work list',
  signInFirst: 'This part is for officials who update and review the figures.',
  notPermitted: 'This is not among what you may do.',
  notPermittedHint: 'If you need to, ask the administrator to assign it.',
  problems: (n) => (n === 1 ? '1 thing to put right' : `${n} things to put right`),
  required: 'This is needed.',
};

export const refusals: Record<string, string> = {
  no_answer:
    'The server cannot be reached. What you wrote is still here; check the connection and try again.',
  not_signed_in: 'Sign in to do this.',
  not_permitted: 'This is not among what you may do.',
  forged_request: 'This page has been open too long. Load it again and repeat the last step.',
  precondition_failed: 'Somebody has just changed this. Load the new version and go on.',
  precondition_required: 'This page is out of date. Load it again and repeat the last step.',
  wrong_state: 'The request has moved on. Load it again to see where it stands.',
  own_request: 'Nobody approves their own proposal.',
  outdated_values: 'The figures have changed since the request was written.',
  invalid_values: 'Some values are not right.',
  payload_too_large: 'The file is too large.',
  unsupported_media_type: 'This type of file is not taken.',
  rate_limited: 'That was too fast. Wait a minute and try again.',
  login_taken: 'Somebody has this user name already.',
  last_admin: 'There must always be an administrator. Make somebody else one first.',
  sign_in_throttled: 'Too many wrong attempts. Wait a few minutes and try again.',
  link_expired: 'This link no longer works.',
};
export const refused: typeof viRefused = (status, code) =>
  `The server did not take it (${status}, ${code}). Try again; if it stays so, tell the administrator.`;

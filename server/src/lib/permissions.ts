/**
 * Who may do what, and to which part of the facts. The same table stands in the database (`role_grant`), where
 * triggers hold every change request to it; a test keeps the two equal.
 */

/** `reviewer_*` approve; nobody approves what they proposed themselves. Anyone who is not signed in only reads. */
export const ROLES = [
  'board',
  'doit',
  'planner',
  'reviewer_kcn',
  'reviewer_ccn',
  'reviewer_planning',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** What is acted upon: zones of a kind; orientations, targets and the ledger; the people themselves. */
export const SUBJECTS = ['kcn', 'ccn', 'it_park', 'planning', 'people'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** `read`: change requests that are not drafts of one's own. `confirm`: a zone's figures are still true. */
export const ACTIONS = ['read', 'propose', 'confirm', 'review', 'manage'] as const;
export type Action = (typeof ACTIONS)[number];

interface Grant {
  readonly actions: readonly Action[];
  readonly subjects: readonly Subject[];
}

const EDIT: readonly Action[] = ['read', 'propose', 'confirm'];
const REVIEW: readonly Action[] = ['read', 'review'];

const GRANTS: Readonly<Record<Role, Grant>> = {
  // The Board runs the IT park beside the parks.
  board: { actions: EDIT, subjects: ['kcn', 'it_park'] },
  doit: { actions: EDIT, subjects: ['ccn'] },
  planner: { actions: ['read', 'propose'], subjects: ['planning'] },
  reviewer_kcn: { actions: REVIEW, subjects: ['kcn', 'it_park'] },
  reviewer_ccn: { actions: REVIEW, subjects: ['ccn'] },
  reviewer_planning: { actions: REVIEW, subjects: ['planning'] },
  admin: { actions: ['manage'], subjects: ['people'] },
};

/** Whether one of the roles allows the action on the subject. */
export function may(roles: readonly Role[], action: Action, subject: Subject): boolean {
  return roles.some((role) => {
    const { actions, subjects } = GRANTS[role];
    return actions.includes(action) && subjects.includes(subject);
  });
}

/** Every single thing that the roles allow, each once, for a client that shows what can be done. */
export function permissionsOf(roles: readonly Role[]): { action: Action; subject: Subject }[] {
  return ACTIONS.flatMap((action) =>
    SUBJECTS.filter((subject) => may(roles, action, subject)).map((subject) => ({
      action,
      subject,
    })),
  );
}

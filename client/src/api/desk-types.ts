import type { Invitation, Invited, Person, Session, SessionList } from './schema.gen.ts';

export type { Invited, Session };
export type PersonRow = Person;
export type SessionPerson = NonNullable<Session['person']>;
export type OwnSession = SessionList['items'][number];
export type InvitationState = Invitation;
export type Role = Person['roles'][number];
export type Action = SessionPerson['permissions'][number]['action'];
export type Subject = SessionPerson['permissions'][number]['subject'];

/** In the order in which they are offered. */
export const ROLES = [
  'board',
  'doit',
  'planner',
  'reviewer_kcn',
  'reviewer_ccn',
  'reviewer_planning',
  'admin',
] as const satisfies readonly Role[];

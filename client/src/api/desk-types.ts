/** What the desk's addresses take and answer. */
export type Role =
  | 'board'
  | 'doit'
  | 'planner'
  | 'reviewer_kcn'
  | 'reviewer_ccn'
  | 'reviewer_planning'
  | 'admin';
export const ROLES = [
  'board',
  'doit',
  'planner',
  'reviewer_kcn',
  'reviewer_ccn',
  'reviewer_planning',
  'admin',
] as const satisfies readonly Role[];
export type Subject = 'kcn' | 'ccn' | 'it_park' | 'planning' | 'people';
export type Action = 'read' | 'propose' | 'confirm' | 'review' | 'manage';

export interface SessionPerson {
  id: number;
  login: string;
  name: string;
  roles: Role[];
  permissions: { action: Action; subject: Subject }[];
}
export interface Session {
  person: SessionPerson | null;
  csrf: string | null;
  oidc: { name: string } | null;
}
export interface OwnSession {
  id: number;
  created_at: string;
  seen_at: string;
  expires_at: string;
  user_agent: string | null;
  address: string | null;
  current: boolean;
}
export interface InvitationState {
  purpose: 'setup' | 'join' | 'reset';
  login: string | null;
  name: string | null;
}
export interface PersonRow {
  id: number;
  login: string;
  name: string;
  roles: Role[];
  disabled: boolean;
  has_password: boolean;
  oidc: boolean;
  version: number;
  last_seen_at: string | null;
}
export interface Invited {
  person: PersonRow;
  invitation_path: string;
  expires_at: string;
}

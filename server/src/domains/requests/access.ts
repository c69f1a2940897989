import { type Sql, sql } from '../../db/sql.ts';
import type { Person } from '../../lib/identity.ts';
import { may } from '../../lib/permissions.ts';
import { ApiError } from '../../lib/problem.ts';
import { type ChangeRequest, REQUEST_SUBJECTS, type State } from './schema.ts';

type Subject = (typeof REQUEST_SUBJECTS)[number];
export type Step = ChangeRequest['allowed'][number];

/** What decides who may do what with a request. */
export interface Standing {
  readonly state: State;
  readonly subject: Subject;
  readonly author: number;
  readonly outdated: boolean;
}

/**
 * The subjects whose requests somebody may read.
 *
 * @throws {ApiError} 403 for somebody who reads none at all
 */
export function readableSubjects({ roles }: Person): Subject[] {
  const subjects = REQUEST_SUBJECTS.filter((subject) => may(roles, 'read', subject));
  if (subjects.length > 0) return subjects;
  throw new ApiError('not_permitted', 'Your roles do not allow to read change requests.');
}

/** A condition on `change_request r`: one's own, or handed in by anybody of the subjects one may read. */
export function visibleTo(person: Person): Sql {
  return sql`(r.author = ${person.id}::integer
    or (r.submitted_at is not null and r.subject = any (${readableSubjects(person)}::text[])))`;
}

const OPEN: readonly State[] = ['draft', 'returned'];

/** The steps that somebody may take with a request now. */
export function allowedSteps(
  { state, subject, author, outdated }: Standing,
  person: Person,
): Step[] {
  if (author === person.id) {
    const proposes = may(person.roles, 'propose', subject);
    const open = OPEN.includes(state);
    return [
      ...(open && proposes ? (['edit', 'submit'] as const) : []),
      ...(open || state === 'submitted' ? (['withdraw'] as const) : []),
      ...(outdated && proposes && (open || state === 'submitted') ? (['rebase'] as const) : []),
    ];
  }
  return state === 'submitted' && may(person.roles, 'review', subject) ? ['return', 'approve'] : [];
}

import type { Queryable } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Person } from './identity.ts';
import type { Subject } from './permissions.ts';

/** Told the number of every new revision, once it is committed. */
export const REVISION_CHANNEL = 'atlas_revision';

/** What readers are told instead of a name. */
export const OFFICES = ['board', 'doit', 'planning'] as const;
export type Office = (typeof OFFICES)[number];

/** The office that keeps the facts of a subject true. */
export function officeOf(subject: Exclude<Subject, 'people'>): Office {
  if (subject === 'planning') return 'planning';
  return subject === 'ccn' ? 'doit' : 'board';
}

interface Cause {
  readonly kind: 'request' | 'confirmation';
  readonly person: Pick<Person, 'id' | 'login'>;
  readonly office: Office;
  /** Public. */
  readonly reason: string;
  readonly at: Date;
}

/**
 * Waits until no other transaction is making a revision: from then on nothing that is read here changes before the
 * own revision is made.
 */
export async function takeTurn(tx: Queryable): Promise<void> {
  await tx.query('lock table revision in share row exclusive mode');
}

/**
 * Records a revision. Revisions take turns, so that whoever sees one sees every earlier one.
 *
 * @returns its number
 */
export async function newRevision(tx: Queryable, cause: Cause): Promise<number> {
  const { kind, person, office, reason, at } = cause;
  await takeTurn(tx);
  const [row] = await tx.query<{ id: number }>(sql`
    insert into revision (kind, at, actor, person, office, reason)
    values (${kind}, ${at}, ${person.login}, ${person.id}, ${office}, ${reason}) returning id`);
  if (!row) throw new Error('the revision was not recorded');
  return row.id;
}

/** Projects zones into a revision and tells every server process of it, once it is committed. */
export async function publishRevision(
  tx: Queryable,
  revision: number,
  zones: readonly number[],
): Promise<void> {
  await tx.query(sql`select project_zones(${revision}, ${zones}::integer[])`);
  await tx.query(sql`select pg_notify(${REVISION_CHANNEL}, ${String(revision)})`);
}

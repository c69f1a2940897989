import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Person } from '../../lib/identity.ts';
import { may } from '../../lib/permissions.ts';
import { ApiError, invalidValues } from '../../lib/problem.ts';
import { isReadable } from '../../lib/readable.ts';
import type { NewExplanation, ProposedExplanation } from './schema.ts';

/** A group of zones of the summary: its kind, and its former province where it is of one. */
const GROUP = /^(kcn|ccn|it_park)(-(thai-nguyen|bac-kan))?$/;

const said = sql`
  'id', n.id, 'difference', n.difference, 'left_value', n.left_value, 'right_value', n.right_value,
  'explanation', n.explanation, 'at', to_json(n.at), 'revision', n.revision`;

/** The newest explanation of each difference that a second person accepted, as JSON text. */
export async function readAccepted(db: Queryable): Promise<string> {
  const [row] = await db.query<{ items: string }>(sql`
    select coalesce(json_agg(json_build_object(${said}, 'decided_at', to_json(n.decided_at)) order by n.difference), '[]')::text
      as items
    from (
      select distinct on (difference) * from difference_note
      where state = 'accepted' order by difference, id desc
    ) n`);
  return row?.items ?? '[]';
}

/** How many explanations there are and how many have been decided: changes with every one of them. */
export async function stateOfNotes(db: Queryable): Promise<string> {
  const [row] = await db.query<{ state: string }>(
    `select count(*) || '.' || count(decided_at) as state from difference_note`,
  );
  return row?.state ?? '';
}

/** What waits for a second person, oldest first. */
export async function readProposed(db: Queryable, person: Person): Promise<ProposedExplanation[]> {
  const rows = await db.query<{ note: Omit<ProposedExplanation, 'may_decide'> }>(sql`
    select json_build_object(${said}, 'author', json_build_object('id', p.id, 'name', p.name)) as note
    from difference_note n join person p on p.id = n.author
    where n.state = 'proposed' order by n.id limit 500`);
  const reviews = may(person.roles, 'review', 'planning');
  return rows.map(({ note }) => ({
    ...note,
    may_decide: reviews && note.author.id !== person.id,
  }));
}

/**
 * Writes an explanation that waits for a second person.
 *
 * @returns its number
 * @throws {ApiError} `invalid_values` for a difference that does not exist
 */
export async function propose(
  db: Queryable,
  person: Person,
  note: NewExplanation,
  revision: number,
  at: Date,
): Promise<number> {
  const { difference, left_value, right_value, explanation } = note;
  const [known] = await db.query(sql`select key from official_check where key = ${difference}`);
  if (!known && !GROUP.test(difference)) {
    const message = 'must be the key of a check of /api/summary, or a group: kcn-bac-kan';
    throw invalidValues([{ pointer: '/difference', message }]);
  }
  if (!isReadable(explanation, 2000)) {
    throw invalidValues([{ pointer: '/explanation', message: 'must be text that can be read' }]);
  }
  const [row] = await db.query<{ id: number }>(sql`
    insert into difference_note (difference, left_value, right_value, explanation, author, at, revision)
    values (${difference}, ${left_value}, ${right_value}, ${explanation}, ${person.id}, ${at}, ${revision})
    returning id`);
  if (!row) throw new Error('the explanation was not written');
  return row.id;
}

/**
 * Accepts or refuses an explanation; its author cannot.
 *
 * @throws {ApiError} 404 `not_found`, 409 `own_request`, 409 `wrong_state`
 */
export async function decide(
  tx: Queryable,
  person: Person,
  id: number,
  state: 'accepted' | 'refused',
  at: Date,
): Promise<void> {
  const [note] = await tx.query<{ author: number; state: string }>(
    sql`select author, state from difference_note where id = ${id} for update`,
  );
  if (!note) throw new ApiError('not_found', 'There is no such explanation.');
  if (note.author === person.id) {
    throw new ApiError('own_request', 'Somebody else has to decide on what you wrote.');
  }
  if (note.state !== 'proposed') {
    throw new ApiError('wrong_state', 'Somebody has decided on this explanation already.');
  }
  await tx.query(sql`
    update difference_note set state = ${state}, decided_by = ${person.id}, decided_at = ${at} where id = ${id}`);
}

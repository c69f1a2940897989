import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import type { Person } from '../../lib/identity.ts';
import { type Action, may, SUBJECTS } from '../../lib/permissions.ts';
import { WORK_TYPES } from './schema.ts';

const WORK = loadSql(import.meta.url, 'work.sql');

/** What waits for somebody on a day, as the text of the reply. One statement, whoever asks and however much there is. */
export async function readWork(
  db: Queryable,
  { id, roles }: Person,
  day: string,
  limit: number,
): Promise<string> {
  const allowed = (action: Action) => SUBJECTS.filter((subject) => may(roles, action, subject));
  const [row] = await db.query<{ body: string }>(
    WORK.bind(id, allowed('review'), allowed('propose'), allowed('confirm'), day, limit, [
      ...WORK_TYPES,
    ]),
  );
  return row?.body ?? '';
}

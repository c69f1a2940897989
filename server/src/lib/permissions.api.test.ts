import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { testPerson } from '../../test/people.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { ACTIONS, may, permissionsOf, ROLES, type Role, SUBJECTS } from './permissions.ts';

/** The whole matrix, said a second time: for each role its subjects (kcn, ccn, it_park, planning, people) by action. */
const MATRIX: Readonly<Record<Role, Readonly<Record<(typeof ACTIONS)[number], string>>>> = {
  //                  K C I P A       K C I P A          K C I P A          K C I P A         K C I P A
  board: {
    read: 'x . x . .',
    propose: 'x . x . .',
    confirm: 'x . x . .',
    review: '. . . . .',
    manage: '. . . . .',
  },
  doit: {
    read: '. x . . .',
    propose: '. x . . .',
    confirm: '. x . . .',
    review: '. . . . .',
    manage: '. . . . .',
  },
  planner: {
    read: '. . . x .',
    propose: '. . . x .',
    confirm: '. . . . .',
    review: '. . . . .',
    manage: '. . . . .',
  },
  reviewer_kcn: {
    read: 'x . x . .',
    propose: '. . . . .',
    confirm: '. . . . .',
    review: 'x . x . .',
    manage: '. . . . .',
  },
  reviewer_ccn: {
    read: '. x . . .',
    propose: '. . . . .',
    confirm: '. . . . .',
    review: '. x . . .',
    manage: '. . . . .',
  },
  reviewer_planning: {
    read: '. . . x .',
    propose: '. . . . .',
    confirm: '. . . . .',
    review: '. . . x .',
    manage: '. . . . .',
  },
  admin: {
    read: '. . . . .',
    propose: '. . . . .',
    confirm: '. . . . .',
    review: '. . . . .',
    manage: '. . . . x',
  },
};

const CELLS = ACTIONS.flatMap((action) => SUBJECTS.map((subject, i) => ({ action, subject, i })));
const allowed = (role: Role) =>
  CELLS.filter(({ action, i }) => MATRIX[role][action][2 * i] === 'x').map(
    ({ action, subject }) => ({ action, subject }),
  );

let db: Database;
beforeAll(async () => {
  db = await testDatabase('schema');
});
afterAll(() => db.close());

/** What the database lets a person do, by asking it about every action on every subject. */
const byDatabase = (person: number) =>
  db.query(sql`
    select action, subject
    from unnest(${ACTIONS}::text[]) with ordinality a (action, n),
      unnest(${SUBJECTS}::text[]) with ordinality s (subject, m)
    where person_may(${person}, action, subject) order by n, m`);

describe('the matrix of permissions', () => {
  it.each(ROLES)('gives %s exactly its own, in the server and in the database', async (role) => {
    const expected = allowed(role);
    expect(CELLS.filter(({ action, subject }) => may([role], action, subject))).toHaveLength(
      expected.length,
    );
    expect(permissionsOf([role])).toEqual(expected);
    const { id } = await testPerson(db, role);
    expect(await byDatabase(id)).toEqual(expected);
  });

  it('adds up for whoever has several roles, the same in both', async () => {
    for (const one of ROLES) {
      for (const other of ROLES) {
        const { id } = await testPerson(db, ...new Set([one, other]));
        expect(await byDatabase(id)).toEqual(permissionsOf([one, other]));
      }
    }
  });

  it('gives nothing to nobody, to a person without roles, and to whoever is disabled', async () => {
    expect(permissionsOf([])).toEqual([]);
    expect(await byDatabase(0)).toEqual([]);
    expect(await byDatabase((await testPerson(db)).id)).toEqual([]);
    const { id } = await testPerson(db, ...ROLES);
    await testPerson(db, 'admin');
    await db.query(sql`update person set disabled = true where id = ${id}`);
    expect(await byDatabase(id)).toEqual([]);
  });

  it('is no wider in the table of the database than in the code', async () => {
    const rows = await db.query('select role, action, subject from role_grant');
    const cells = ROLES.flatMap((role) => allowed(role).map((cell) => ({ role, ...cell })));
    expect(rows).toHaveLength(cells.length);
    expect(rows).toEqual(expect.arrayContaining(cells));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import type { Database } from '../../db/database.ts';
import { refreshFootprints } from './refresh.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

describe('footprints drawn from the database', () => {
  it('are those that the load has drawn from the files, to the byte', async () => {
    const [rev] = await db.query<{ id: number }>('select max(id) as id from revision');
    expect(await refreshFootprints(db, rev?.id ?? 0, '2026-11-22')).toEqual({
      changed: [],
      unplaced: [],
    });
  });
});

import { expect, test } from 'vitest';
import type { Database } from '../src/db/database.ts';
import type { Content } from './database.ts';
import { embeddedTestDatabase } from './embedded.ts';
import { testPerson } from './people.ts';

async function borrow<T>(use: (db: Database) => Promise<T>, content: Content = 'facts') {
  const db = await embeddedTestDatabase(content);
  try {
    return await use(db);
  } finally {
    await db.close();
  }
}

/** What a reader of the facts sees, with the ids that the next rows get. */
const seen = (db: Database) =>
  db.query(`select zone.slug, zone_rev.name_vi, zone_rev.rev, st_asbinary(zone_rev.map_geom) as shape
    from zone_rev join zone on zone.id = zone_rev.zone order by zone_rev.id`);
const nextRevision = async (db: Database) => {
  const [row] = await db.query<{ id: number }>(
    "insert into revision (kind, actor, reason) values ('request', 'x', 'x') returning id",
  );
  return row?.id;
};

/** Which engine it is: a process knows one by when it was started. */
const started = async (db: Database) => (await db.query('select pg_postmaster_start_time()'))[0];

test('the next borrower finds every row and every counter as they were', async () => {
  const before = await borrow(seen);
  const [id, first] = await borrow(async (db) => {
    await testPerson(db, 'board');
    await db.exec(`
      delete from zone_rev where id in (select id from zone_rev order by id limit 40);
      update zone_rev set name_vi = 'khác';
      create temp table mine (id int);
      set timezone = 'UTC';`);
    return [await nextRevision(db), await started(db)];
  });
  await borrow(async (db) => {
    expect(await seen(db)).toEqual(before);
    expect(await db.query('select from person')).toEqual([]);
    expect(await nextRevision(db)).toBe(id);
    expect(await db.query('show timezone')).toEqual([{ TimeZone: 'Asia/Ho_Chi_Minh' }]);
    await expect(db.query('select from mine')).rejects.toMatchObject({ code: '42P01' });
    expect(await started(db)).toEqual(first);
  });
});

test('the schema is lent without the facts, and the facts again after it', async () => {
  const before = await borrow(seen);
  await borrow(async (db) => {
    expect(await seen(db)).toEqual([]);
    expect(await db.query('select from role_grant limit 1')).toHaveLength(1);
    expect(await nextRevision(db)).toBe(1);
  }, 'schema');
  expect(await borrow(seen)).toEqual(before);
});

test('what restoring rows does not undo ends the engine', async () => {
  const first = await borrow(async (db) => {
    await db.exec('create function left_behind() returns int language sql as $$ select 1 $$');
    return started(db);
  });
  await borrow(async (db) => {
    expect(await started(db)).not.toEqual(first);
    await expect(db.query('select left_behind()')).rejects.toMatchObject({ code: '42883' });
  });
});

test('two borrowers at once have an engine each', async () => {
  await borrow(async (one) => {
    await testPerson(one);
    await borrow(async (other) => {
      expect(await other.query('select from person')).toEqual([]);
      expect(await started(other)).not.toEqual(await started(one));
    });
  });
});

test('nothing is asked or heard after the return', async () => {
  const heard: string[] = [];
  const db = await embeddedTestDatabase('facts');
  await db.listen('lent', (payload) => heard.push(payload));
  await db.close();
  await db.close();
  await expect(db.query('select 1')).rejects.toThrow('closed');
  await borrow(async (other) => {
    await other.exec("notify lent, 'late'");
    const stop = await other.listen('lent', (payload) => heard.push(payload));
    await other.exec("notify lent, 'mine'");
    await stop();
  });
  expect(heard).toEqual(['mine']);
});

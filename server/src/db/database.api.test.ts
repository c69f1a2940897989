import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { Database, Queryable } from './database.ts';
import { DatabaseError } from './errors.ts';
import { sql } from './sql.ts';

/** What both engines promise. Run once per engine. */
let db: Database;

beforeAll(async () => {
  db = await testDatabase('empty');
  await db.exec(`
    create table thing (
      id int primary key,
      size numeric,
      constraint size_not_negative check (size >= 0)
    );
    create table part (thing int constraint part_of_thing references thing)`);
});

afterAll(async () => {
  await db.close();
  await db.close();
});

const sizes = async (from: Queryable = db) =>
  (await from.query<{ id: number }>('select id from thing order by id')).map(({ id }) => id);

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => error,
  );

describe('values', () => {
  test('arrive as documented', async () => {
    const [row] = await db.query<Record<string, unknown>>(`select
      12.50::numeric as n, 7::int8 as big, 1.5::float8 as f, true as yes, null as nothing,
      date '2026-05-01' as day, timestamptz '2026-05-01 07:00+07' as moment,
      timestamp '2026-05-01 07:00' as wall_clock, '{"a":[1,null]}'::jsonb as j,
      numrange(290, null, '()') as span, array[numrange(1, 2, '[]'), null] as spans,
      array['a"b\\c', null, 'NULL', '', 'd,e'] as words, array[[1,2],[3,4]] as grid,
      array[1.5, 2]::numeric[] as ns, array[date '2026-01-02'] as days, '{}'::int[] as none,
      'Sông Công'::varchar as name, '\\x00ff'::bytea as bytes`);
    expect(row).toEqual({
      n: 12.5,
      big: 7,
      f: 1.5,
      yes: true,
      nothing: null,
      day: '2026-05-01',
      moment: '2026-05-01T00:00:00.000Z',
      wall_clock: '2026-05-01T07:00:00',
      j: { a: [1, null] },
      span: '(290,)',
      spans: ['[1,2]', null],
      words: ['a"b\\c', null, 'NULL', '', 'd,e'],
      grid: [
        [1, 2],
        [3, 4],
      ],
      ns: [1.5, 2],
      days: ['2026-01-02'],
      none: [],
      name: 'Sông Công',
      bytes: new Uint8Array([0, 255]),
    });
  });

  test('are bound as documented', async () => {
    const given = ['x', 1.25, true, null, undefined, new Date(0), ['a"\\', null], { a: "b'" }];
    const [row] = await db.query<Record<string, unknown>>(
      `select $1::text as t, $2::numeric as n, $3::bool as b, $4::int as nothing,
        $5::int as missing, $6::timestamptz as d, $7::text[] as words, $8::jsonb as j`,
      given,
    );
    expect(row).toEqual({
      t: 'x',
      n: 1.25,
      b: true,
      nothing: null,
      missing: null,
      d: '1970-01-01T00:00:00.000Z',
      words: ['a"\\', null],
      j: { a: "b'" },
    });
  });

  test('never become text of the statement', async () => {
    const evil = "x'; drop table thing; --";
    const [row] = await db.query<{ t: string }>(sql`select ${evil}::text as t`);
    expect(row?.t).toBe(evil);
    expect(await sizes()).toEqual([]);
  });

  test("count days by the province's clock", async () => {
    const [row] = await db.query<{ zone: string }>(`select current_setting('timezone') as zone`);
    expect(row?.zone).toBe('Asia/Ho_Chi_Minh');
  });
});

describe('errors', () => {
  test('carry SQLSTATE, constraint, table and detail', async () => {
    const check = await failure(db.query('insert into thing values (1, -1)'));
    expect(check).toBeInstanceOf(DatabaseError);
    expect(check).toMatchObject({
      code: '23514',
      constraint: 'size_not_negative',
      table: 'thing',
      detail: expect.stringContaining('-1'),
    });
    expect(await failure(db.query('insert into part values (99)'))).toMatchObject({
      code: '23503',
      constraint: 'part_of_thing',
    });
    expect(await failure(db.query('select nonsense'))).toMatchObject({
      code: '42703',
      position: '8',
    });
    expect(await failure(db.query('select $1::int', ['abc']))).toMatchObject({ code: '22P02' });
  });

  test('show in their stack who asked', async () => {
    async function theCaller() {
      await db.query('select nonsense');
    }
    const error = await failure(theCaller());
    expect((error as Error).stack).toContain('theCaller');
  });
});

describe('transaction', () => {
  test('keeps everything or nothing', async () => {
    const result = await db.transaction(async (tx) => {
      await tx.query('insert into thing values (10, 1)');
      return 'kept';
    });
    expect(result).toBe('kept');
    const oops = new Error('oops');
    const thrown = await failure(
      db.transaction(async (tx) => {
        await tx.query('insert into thing values (11, 1)');
        throw oops;
      }),
    );
    expect(thrown).toBe(oops);
    expect(await sizes()).toEqual([10]);
    await db.query('delete from thing');
  });

  test('whose failed statement was swallowed rejects instead of losing the rest in silence', async () => {
    const error = await failure(
      db.transaction(async (tx) => {
        await tx.query('insert into thing values (20, 1)');
        await tx.query('select nonsense').catch(() => undefined);
      }),
    );
    expect(error).toMatchObject({ code: '25P02' });
    expect(await sizes()).toEqual([]);
  });

  test('refuses the database itself inside, and its own object afterwards', async () => {
    let leaked: Queryable | undefined;
    await db.transaction(async (tx) => {
      leaked = tx;
      await expect(db.query('select 1')).rejects.toThrow('use the tx object');
      await expect(db.exec('select 1')).rejects.toThrow('use the tx object');
      await expect(db.transaction(async () => undefined)).rejects.toThrow('use the tx object');
    });
    await expect(leaked?.query('select 1')).rejects.toThrow('transaction is over');
    await expect(db.query('select 1')).resolves.toHaveLength(1);
  });

  test('is not seen from outside before it ends', async () => {
    let seen: Promise<number[]> | undefined;
    await db.transaction(async (tx) => {
      await tx.query('insert into thing values (30, 1)');
      await tx.query('delete from thing');
      // Asked for outside, by a timer that does not belong to the transaction's own calls.
      seen = outside(() => sizes());
      expect(await sizes(tx)).toEqual([]);
    });
    expect(await seen).toEqual([]);
  });

  test('can be read only', async () => {
    const write = (tx: Queryable) => tx.query('insert into thing values (40, 1)');
    expect(await failure(db.transaction(write, { readOnly: true }))).toMatchObject({
      code: '25006',
    });
  });

  test('runs several statements asked for at once', async () => {
    const rows = await db.transaction((tx) =>
      Promise.all([1, 2, 3].map((n) => tx.query<{ n: number }>('select $1::int as n', [n]))),
    );
    expect(rows.flat().map(({ n }) => n)).toEqual([1, 2, 3]);
  });
});

describe('time limit', () => {
  const endless = 'select count(*) from generate_series(1, 100000000000)';

  test('ends a statement, and the next one works', async () => {
    expect(await failure(db.query(endless, [], { timeoutMs: 200 }))).toMatchObject({
      code: '57014',
    });
    await expect(db.query('select 1 as n')).resolves.toEqual([{ n: 1 }]);
  });

  test('ends a transaction with it', async () => {
    const error = await failure(
      db.transaction(async (tx) => {
        await tx.query(endless, [], { timeoutMs: 200 });
      }),
    );
    expect(error).toMatchObject({ code: '57014' });
    await expect(db.query('select 1 as n')).resolves.toEqual([{ n: 1 }]);
  });

  test('holds for its own statement only', async () => {
    await db.query('select 1', [], { timeoutMs: 150 });
    await expect(db.query('select pg_sleep(0.4)')).resolves.toHaveLength(1);
  });
});

describe('listen', () => {
  test('hears what is committed, until it is stopped', async () => {
    const heard = vi.fn();
    const stop = await db.listen('revision_test', heard);
    await db.query(`select pg_notify('revision_test', '7')`);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('7'));
    await failure(
      db.transaction(async (tx) => {
        await tx.query(`select pg_notify('revision_test', '8')`);
        throw new Error('undone');
      }),
    );
    await stop();
    await db.query(`select pg_notify('revision_test', '9')`);
    const again = vi.fn();
    const stopAgain = await db.listen('revision_test', again);
    await db.query(`select pg_notify('revision_test', '10')`);
    await vi.waitFor(() => expect(again).toHaveBeenCalledWith('10'));
    expect(heard.mock.calls).toEqual([['7']]);
    await stopAgain();
  });

  test('refuses a name that would need quoting', async () => {
    await expect(db.listen('x; drop table thing', vi.fn())).rejects.toThrow(RangeError);
  });
});

test('a script runs several statements', async () => {
  await db.exec('create table script_a (); create table script_b ();');
  const rows = await db.query<{ name: string }>(
    `select relname as name from pg_class where relname like 'script\\__' order by 1`,
  );
  expect(rows).toEqual([{ name: 'script_a' }, { name: 'script_b' }]);
});

/** Runs `job` outside the asynchronous context of the caller. */
const { outside } = (() => {
  const waiting: (() => void)[] = [];
  const timer = setInterval(() => waiting.shift()?.(), 1);
  timer.unref();
  return {
    outside: <T>(job: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => waiting.push(() => void job().then(resolve, reject))),
  };
})();

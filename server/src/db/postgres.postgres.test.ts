import { expect, inject, test, vi } from 'vitest';
import { openPostgres } from './postgres.ts';

const url = inject('postgresUrl');

test('says clearly that the server cannot be reached, without the password', async () => {
  const opening = openPostgres({ connectionString: 'postgres://u:secret@127.0.0.1:1/x' });
  await expect(opening).rejects.toMatchObject({ reason: 'unreachable' });
  await expect(opening).rejects.not.toThrow('secret');
});

test('compiles no statement: that takes seconds where geography is measured', async () => {
  const db = await openPostgres({ connectionString: url });
  expect(await db.query('show jit')).toEqual([{ jit: 'off' }]);
  await db.close();
});

test('listens again after its session was lost, and says "look again"', async () => {
  const onError = vi.fn();
  const db = await openPostgres({ connectionString: url, onError });
  const heard = vi.fn();
  await db.listen('lost_test', heard);
  await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'kcn-atlas' and query = 'listen lost_test'`,
  );
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(''), { timeout: 10_000 });
  await db.query(`select pg_notify('lost_test', '5')`);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('5'));
  expect(onError).toHaveBeenCalled();
  await db.close();
});

test('a lost session fails its statement, and the next one gets another', async () => {
  const db = await openPostgres({ connectionString: url, maxSessions: 1 });
  await expect(db.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({
    code: expect.stringMatching(/^(57P01|08006)$/),
  });
  expect(await db.query('select 1 as n')).toEqual([{ n: 1 }]);
  await db.close();
});

test('refuses a database whose locale would sort and search Vietnamese names wrongly', async () => {
  const admin = await openPostgres({ connectionString: url });
  await admin.exec("create database plain_c template template0 locale 'C'");
  const plain = new URL(url);
  plain.pathname = '/plain_c';
  const opening = openPostgres({ connectionString: plain.href });
  await expect(opening).rejects.toMatchObject({ reason: 'unusable' });
  await expect(opening).rejects.toThrow('locale');
  await admin.exec('drop database plain_c');
  await admin.close();
});

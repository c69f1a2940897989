import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { Database } from './database.ts';
import { MigrationError, migrate, readMigrations } from './migrate.ts';

let db: Database;
let folder: string;

beforeAll(async () => {
  db = await testDatabase('empty');
});

afterAll(() => db.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcn-migrations-'));
  write('0001.first.sql', 'create table first (id int);\ninsert into first values (1);\n');
});

afterEach(async () => {
  await db.exec('drop schema public cascade; create schema public');
  rmSync(folder, { recursive: true });
});

function write(name: string, script: string): void {
  writeFileSync(join(folder, name), script);
}

const run = () => migrate(db, readMigrations(folder));

test('applies what is new, once, in order', async () => {
  expect(await run()).toEqual(['0001.first.sql']);
  expect(await run()).toEqual([]);
  write('0002.second.sql', 'insert into first values (2)');
  expect(await run()).toEqual(['0002.second.sql']);
  expect(await db.query('select id from first order by id')).toEqual([{ id: 1 }, { id: 2 }]);
});

test('a failing file names its line, leaves nothing behind and keeps the files before it', async () => {
  write('0002.broken.sql', 'create table half (id int);\n\ninsert into nothing values (1);\n');
  write('0003.never.sql', 'create table never ()');
  await expect(run()).rejects.toThrow(
    new MigrationError('0002.broken.sql:3: relation "nothing" does not exist'),
  );
  const tables = await db.query<{ name: string }>(
    `select relname as name from pg_class where relname in ('first', 'half', 'never')`,
  );
  expect(tables).toEqual([{ name: 'first' }]);
  write('0002.broken.sql', 'create table half (id int)');
  expect(await run()).toEqual(['0002.broken.sql', '0003.never.sql']);
});

test('refuses a landed file that was changed, line ends aside', async () => {
  await run();
  write('0001.first.sql', 'create table first (id int);\r\ninsert into first values (1);\r\n');
  expect(await run()).toEqual([]);
  write('0001.first.sql', 'create table first (id bigint);');
  await expect(run()).rejects.toThrow('0001.first.sql was changed after it was applied');
});

test('refuses a database newer than this version', async () => {
  write('0002.second.sql', 'select 1');
  await run();
  rmSync(join(folder, '0002.second.sql'));
  await expect(run()).rejects.toThrow('already has migration 0002.second.sql');
});

test('two runs at once take turns', async () => {
  write('0002.slow.sql', 'select pg_sleep(0.2); create table slow ()');
  const runs = await Promise.all([run(), run()]);
  expect(runs.flat().sort()).toEqual(['0001.first.sql', '0002.slow.sql']);
});

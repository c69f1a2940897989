import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedFolder } from './embedded-folder.ts';
import { DatabaseOpenError } from './errors.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcn-embedded-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('keeps its data, one process at a time, also after a statement was ended', async () => {
  const db = await openEmbeddedFolder(folder);
  await db.exec('create table kept (id int)');
  await db.query('insert into kept values (1)');
  await expect(openEmbeddedFolder(folder)).rejects.toMatchObject({ reason: 'locked' });
  const endless = db.query('select count(*) from generate_series(1, 100000000000)', [], {
    timeoutMs: 200,
  });
  await expect(endless).rejects.toMatchObject({ code: '57014' });
  await db.query('insert into kept values (2)');
  await db.close();
  const again = await openEmbeddedFolder(folder);
  expect(await again.query('select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  await again.close();
});

test('begins a creation that was killed half-way again', async () => {
  mkdirSync(join(folder, 'postgres/base'), { recursive: true });
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '18\n');
  const db = await openEmbeddedFolder(folder);
  expect(await db.query('select 1 as n')).toEqual([{ n: 1 }]);
  await db.close();
});

test('says clearly that a folder cannot be written', async () => {
  writeFileSync(join(folder, 'file'), '');
  const opening = openEmbeddedFolder(join(folder, 'file/data'));
  await expect(opening).rejects.toThrow(DatabaseOpenError);
  await expect(opening).rejects.toMatchObject({ reason: 'unwritable' });
});

test('says clearly that a complete cluster was damaged, and touches nothing', async () => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '9.1\n');
  writeFileSync(join(folder, 'postgres.complete'), '');
  await expect(openEmbeddedFolder(folder)).rejects.toMatchObject({ reason: 'unusable' });
});

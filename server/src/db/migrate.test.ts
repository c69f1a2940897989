import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MigrationError, readMigrations } from './migrate.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcn-migrations-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (...names: string[]) => {
  for (const name of names) writeFileSync(join(folder, name), `-- ${name}`);
};

test('reads numbered files in order and leaves other files alone', () => {
  write('0002.b.sql', '0001.a.sql', 'README.md');
  expect(readMigrations(folder).map(({ number, name }) => [number, name])).toEqual([
    [1, '0001.a.sql'],
    [2, '0002.b.sql'],
  ]);
});

test.each([
  ['a gap', ['0001.a.sql', '0003.c.sql']],
  ['a double', ['0001.a.sql', '0001.b.sql']],
  ['a name of another form', ['0001.a.sql', 'b.sql']],
])('refuses %s and says which name it expects', (_, names) => {
  write(...names);
  expect(() => readMigrations(folder)).toThrow(MigrationError);
  expect(() => readMigrations(folder)).toThrow('must be named 0002.<name>.sql');
});

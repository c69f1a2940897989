import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostgres } from './cluster.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kcn-find-pg-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Server programs as Debian lays them out, with PostGIS or without. */
function install(version: number, postgis: boolean): string {
  const bin = join(root, `lib/postgresql/${version}/bin`);
  const extensions = join(root, `share/postgresql/${version}/extension`);
  mkdirSync(bin, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  for (const name of ['initdb', 'postgres']) writeFileSync(join(bin, name), '', { mode: 0o755 });
  if (postgis) writeFileSync(join(extensions, 'postgis.control'), '');
  return bin;
}

const search = (...folders: string[]) =>
  findPostgres({ PATH: folders.join(':') }, join(root, 'lib/postgresql'));

test('takes the server that has PostGIS, in PATH or the newest of the folder', () => {
  const without = install(17, false);
  const older = install(14, true);
  const newer = install(16, true);
  expect(search(without)).toEqual({ bin: newer });
  expect(search(older)).toEqual({ bin: older });
});

test('says what is missing', () => {
  expect(search()).toEqual({ missing: 'no PostgreSQL server programs found' });
  install(15, false);
  expect(search()).toEqual({ missing: 'PostgreSQL is here, but its PostGIS extension is not' });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packagesAreCurrent } from './packages.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kcn-packages-'));
  mkdirSync(join(root, 'node_modules'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

type Packages = Record<string, { version?: string; optional?: boolean }>;

function write(path: string, packages: Packages): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

const LOCKED: Packages = {
  '': { version: '0.1.0' },
  'node_modules/pg': { version: '8.0.0' },
  'node_modules/fsevents': { version: '2.0.0', optional: true },
};

test('current when every package is there in its version, optional ones aside', () => {
  write('package-lock.json', LOCKED);
  write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.0.0' } });
  expect(packagesAreCurrent(root)).toBe(true);
});

test.each<[string, Packages]>([
  ['one is missing', {}],
  ['one has another version', { 'node_modules/pg': { version: '7.0.0' } }],
])('not current when %s', (_, installed) => {
  write('package-lock.json', LOCKED);
  write('node_modules/.package-lock.json', installed);
  expect(packagesAreCurrent(root)).toBe(false);
});

test('not current after an installation that was killed, or with a damaged record', () => {
  write('package-lock.json', LOCKED);
  expect(packagesAreCurrent(root)).toBe(false);
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":');
  expect(packagesAreCurrent(root)).toBe(false);
});

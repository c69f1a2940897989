import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kcn-print-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  writeFileSync(join(root, 'src/a.ts'), 'a');
  writeFileSync(join(root, 'src/deep/b.ts'), 'b');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const print = () => fingerprint(root, ['src', 'src/a.ts', 'not-there']);

test('stays the same when only times or tests change', () => {
  const before = print();
  utimesSync(join(root, 'src/a.ts'), 1, 1);
  writeFileSync(join(root, 'src/a.test.ts'), 'test');
  expect(print()).toBe(before);
});

test.each([
  ['content', () => writeFileSync(join(root, 'src/deep/b.ts'), 'c')],
  ['a name', () => renameSync(join(root, 'src/deep/b.ts'), join(root, 'src/deep/c.ts'))],
  ['a new file', () => writeFileSync(join(root, 'src/deep/n.ts'), '')],
  ['a missing file', () => rmSync(join(root, 'src/deep/b.ts'))],
])('changes with %s', (_, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});

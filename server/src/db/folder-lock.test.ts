import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseOpenError } from './errors.ts';
import { FolderLock } from './folder-lock.ts';

let folder: string;
let other: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcn-lock-'));
});

afterEach(async () => {
  if (other?.exitCode === null && other.kill('SIGKILL')) await once(other, 'exit');
  other = undefined;
  rmSync(folder, { recursive: true });
});

/** Another process that takes the lock and lives on. */
async function otherHolder(): Promise<number> {
  const script = `
    import { register } from 'tsx/esm/api';
    register();
    const { FolderLock } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)});
    FolderLock.take(${JSON.stringify(folder)});
    console.log('taken');
    setInterval(() => undefined, 1000);`;
  other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!other.stdout || other.pid === undefined) throw new Error('not started');
  await once(other.stdout, 'data');
  return other.pid;
}

test('a second holder is refused with the pid of the first, until it is released', () => {
  const lock = FolderLock.take(folder);
  expect(() => FolderLock.take(folder)).toThrow(`in use by process ${process.pid}`);
  lock.release();
  FolderLock.take(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('another living process keeps it; killed, it leaves the folder to the next', async () => {
  const pid = await otherHolder();
  const refused = () => FolderLock.take(folder);
  expect(refused).toThrow(DatabaseOpenError);
  expect(refused).toThrow(`in use by process ${pid}`);
  other?.kill('SIGKILL');
  if (other) await once(other, 'exit');
  FolderLock.take(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a pid that was given again to another process does not keep it', () => {
  writeFileSync(
    join(folder, 'lock.json'),
    JSON.stringify({ pid: process.ppid, started: 'before' }),
  );
  FolderLock.take(folder);
  expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toMatchObject({
    pid: process.pid,
  });
});

test.each(['', 'not json', '{"pid":"1"}', 'null'])(
  'a damaged lock (%j) keeps nobody out',
  (text) => {
    writeFileSync(join(folder, 'lock.json'), text);
    FolderLock.take(folder).release();
  },
);

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askRunningAtlas } from './lib/control.ts';
import { freePort } from './lib/free-port.ts';
import { type Started, type StartOptions, startCommand } from './testing/process.ts';

const home = mkdtempSync(join(tmpdir(), 'kcn-start-'));
const dataDir = join(home, 'data');
const started: Started[] = [];
let port: string;

beforeAll(async () => {
  port = String(await freePort());
});

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function start({ env = {}, args = [] }: StartOptions = {}): Started {
  const command = startCommand('scripts/start.mjs', {
    env: { PORT: port, DATA_DIR: dataDir, ...env },
    args,
  });
  started.push(command);
  return command;
}

/** The command must end with 1 and one line on stderr, which must match. */
async function expectOneLine({ ended, stderr }: Started, pattern: RegExp): Promise<void> {
  expect(await ended).toBe(1);
  expect(stderr()).toMatch(/^Stopped: [^\n]+\n$/);
  expect(stderr()).toMatch(pattern);
}

/** The counts that the API gives for the 19 + 68. */
async function zonesServed(): Promise<number> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/zones`);
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { numberMatched: number }).numberMatched;
}

/** Links that make the first admin, as printed. */
const firstLinks = ({ stdout }: Started) =>
  stdout().match(new RegExp(`http://127.0.0.1:${port}/welcome#token=[\\w-]{43}\n`, 'g'));

describe('the first start', { sequential: true }, () => {
  test.each([
    ['while the database is created', 'KCN Atlas', 2500],
    ['right after it, in the schema', '✓ Database', 300],
    ['in the middle of the first load', '✓ Schema', 700],
  ])('is killed %s', async (_, seen, delayMs) => {
    const first = start();
    await first.saw(seen);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    expect(first.stdout()).not.toContain('✓ Facts');
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
  });

  test('is stopped before it is ready, cleanly', async () => {
    const first = start();
    await first.saw('✓ Database');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.stdout()).not.toContain('✓ Facts');
    expect(first.stderr()).toBe('');
    expect(readdirSync(dataDir)).not.toContain('lock.json');
  });

  test('the next one recovers, serves everything and stops cleanly', async () => {
    const atlas = start();
    await atlas.saw('Ready in');
    expect(atlas.stdout()).toContain(`http://127.0.0.1:${port}`);
    expect(await zonesServed()).toBe(87);
    expect(firstLinks(atlas)).toHaveLength(1);
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<html');
    atlas.child.kill('SIGTERM');
    expect(await atlas.ended).toBe(0);
    expect(atlas.stdout()).toMatch(/Stopped\.\n$/);
    expect(atlas.stderr()).toBe('');
    expect(readdirSync(dataDir)).not.toContain('lock.json');
  });
});

describe('a second start', { sequential: true }, () => {
  let atlas: Started;

  test('redoes nothing that is current', async () => {
    atlas = start();
    await atlas.saw('Ready in');
    for (const step of ['Schema', 'Facts', 'Client']) {
      expect(atlas.stdout()).toMatch(new RegExp(`✓ ${step} +up to date`));
    }
    expect(atlas.stdout()).not.toContain('Packages');
    // Nobody has opened the link of the first start.
    expect(firstLinks(atlas)).toHaveLength(1);
    started.splice(0);
  });

  test('beside it another one is refused: same port, before anything slow', async () => {
    const second = start({ env: { DATA_DIR: join(home, 'other') } });
    await expectOneLine(second, new RegExp(`port ${port} is in use.*PORT=`));
    expect(second.stdout()).toBe('');
    expect(readdirSync(home)).toEqual(['data']);
  });

  test('beside it another one is refused: same folder', async () => {
    const second = start({ env: { PORT: String(await freePort()) } });
    await expectOneLine(
      second,
      new RegExp(`in use by process ${atlas.child.pid}\\. Stop .*DATA_DIR`),
    );
    expect(await zonesServed()).toBe(87);
  });

  test('loads the facts when a command asks for it', async () => {
    expect(await askRunningAtlas(dataDir, 'load')).toMatch(/^Nothing to load: .* revision 1\.$/);
  });

  test('Ctrl-C ends it cleanly', async () => {
    atlas.child.kill('SIGINT');
    expect(await atlas.ended).toBe(0);
    expect(await askRunningAtlas(dataDir, 'load')).toBe(undefined);
  });
});

test('the demo does not mix with real facts', async () => {
  await expectOneLine(start({ args: ['--demo'] }), /holds real facts, and samples may not/);
});

describe('one clear line', () => {
  test('for a data folder that cannot be written', async () => {
    writeFileSync(join(home, 'file'), '');
    const atlas = start({ env: { DATA_DIR: join(home, 'file/data') } });
    await expectOneLine(atlas, /cannot be written \(ENOTDIR\)\. .*DATA_DIR/);
  });

  test('for a database that does not answer', async () => {
    const nobody = `postgres://atlas:secret@127.0.0.1:${await freePort()}/atlas`;
    const atlas = start({ env: { DATABASE_URL: nobody } });
    await expectOneLine(atlas, /PostgreSQL cannot be reached: .*ECONNREFUSED.*Check DATABASE_URL/);
    expect(atlas.stderr()).not.toContain('secret');
  });

  test.each([
    [{ env: { PORT: 'eighty' } }, /PORT is "eighty"; it must be a whole number/],
    [
      { env: { DATABASE_URL: 'mysql://x' } },
      /DATABASE_URL must be a URL that begins with postgres/,
    ],
    [{ args: ['--dmeo'] }, /Unknown option '--dmeo'\. Known: npm start/],
  ])('for a setting that cannot be meant: %o', async (options: StartOptions, pattern: RegExp) => {
    await expectOneLine(start(options), pattern);
  });
});

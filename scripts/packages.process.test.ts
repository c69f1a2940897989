import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../server/src/config.ts';
import { freePort } from './lib/free-port.ts';
import { startCommand } from './testing/process.ts';

/** A fresh checkout, as far as the pre-step needs one, that cannot reach any registry. */
let checkout: string;
let env: Record<string, string>;

beforeEach(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'kcn-checkout-'));
  for (const path of ['package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(ROOT, path), join(checkout, path));
  }
  cpSync(join(ROOT, 'scripts'), join(checkout, 'scripts'), { recursive: true });
  env = {
    PORT: String(await freePort()),
    npm_config_registry: `http://127.0.0.1:${await freePort()}/`,
    npm_config_cache: join(checkout, 'empty-cache'),
    npm_config_userconfig: join(checkout, 'no-npmrc'),
  };
});

afterEach(() => {
  rmSync(checkout, { recursive: true });
});

test.each(['start', 'test'])(
  'npm %s: one clear line when the registry is unreachable',
  async (name) => {
    const command = startCommand(`scripts/${name}.mjs`, { env, cwd: checkout });
    expect(await command.ended).toBe(1);
    expect(command.stderr()).toMatch(
      /^Stopped: the npm registry cannot be reached[^\n]+Connect to the network[^\n]+\n$/,
    );
    const lastLine = command.stdout().trimEnd().split('\n').at(-1);
    if (name === 'test') expect(lastLine).toBe('0 passed, 1 failed, 0 skipped');
    expect(existsSync(join(checkout, 'node_modules'))).toBe(false);
  },
);

test('packages that were there before an update that failed are there afterwards', async () => {
  mkdirSync(join(checkout, 'node_modules/old'), { recursive: true });
  writeFileSync(join(checkout, 'node_modules/.package-lock.json'), '{"packages":{}}');
  const command = startCommand('scripts/start.mjs', { env, cwd: checkout });
  expect(await command.ended).toBe(1);
  expect(readdirSync(join(checkout, 'node_modules'))).toEqual(['.package-lock.json', 'old']);
});

test('a stop while packages are installed ends npm and breaks nothing', async () => {
  mkdirSync(join(checkout, 'node_modules/old'), { recursive: true });
  // A registry that takes requests and never answers.
  const silent = createServer().listen(Number(new URL(env.npm_config_registry ?? '').port));
  const command = startCommand('scripts/start.mjs', { env, cwd: checkout });
  await once(silent, 'request');
  command.child.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  silent.closeAllConnections();
  silent.close();
  expect(readdirSync(join(checkout, 'node_modules'))).toEqual(['old']);
});

test.each(['start', 'test'])('npm %s: one clear line when Node.js is too old', async (name) => {
  // Loaded first of all, it makes this Node.js say that it is an old one.
  const old = `Object.defineProperty(process.versions, 'node', { value: '18.20.8' })`;
  const command = startCommand(`scripts/${name}.mjs`, {
    env: { ...env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}` },
    cwd: checkout,
  });
  expect(await command.ended).toBe(1);
  expect(command.stderr()).toBe(
    'Stopped: Node.js 18.20.8 is too old. Install Node.js 20.19 or newer from https://nodejs.org, then start again.\n',
  );
});

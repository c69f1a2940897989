// @ts-check
/** Are the packages of package-lock.json installed, and if not: install them. Built-ins only. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './steps.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/** A registry that does not answer should say so in seconds; npm's own patience is minutes. */
const NETWORK = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/**
 * Whether every package of the lock file is installed in its version. npm keeps a lock file of
 * its own in node_modules and writes it last, so an installation that was killed does not count.
 * Compared by content: a fresh checkout changes times, not packages.
 *
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const installedPath = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedPath)) return false;
  try {
    const installed = packagesOf(installedPath);
    return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
      ([path, { version, optional, devOptional }]) => {
        const found = installed[path];
        // Optional packages are left out where they do not fit the machine.
        if (!found) return path === '' || optional === true || devOptional === true;
        return found.version === version;
      },
    );
  } catch {
    return false;
  }
}

/** npm as it runs us, or the one in PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script))
    return { command: process.execPath, args: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/**
 * Installs the packages of the lock file. When that fails, the packages that were there before
 * are there again.
 *
 * @param {string} root
 * @param {AbortSignal} signal ends npm
 * @throws {Failure}
 */
export async function installPackages(root, signal) {
  const modules = join(root, 'node_modules');
  const aside = join(root, '.cache/node_modules.before');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(modules)) renameSync(modules, aside);
  try {
    await npmCi(root, signal);
  } catch (error) {
    rmSync(modules, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, modules);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/**
 * @param {string} root
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function npmCi(root, signal) {
  const { command, args } = npmCommand();
  const flags = [
    'ci',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...NETWORK,
  ];
  return new Promise((resolve, reject) => {
    const npm = spawn(command, [...args, ...flags], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      signal,
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    npm.stdout.on('data', keep);
    npm.stderr.on('data', keep);
    npm.once('error', (error) => {
      reject(
        signal.aborted
          ? error
          : new Failure(`npm could not be run: ${error.message}`, 'Install npm, then start again.'),
      );
    });
    npm.once('close', (code) => (code === 0 ? resolve() : reject(installFailure(output))));
  });
}

/** What npm's words mean, and what to do: the first that matches. */
const CAUSES = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'the npm registry cannot be reached, so the packages cannot be installed',
    'Connect to the network (behind a proxy: npm config set proxy <url>), then start again.',
  ],
  [/ENOSPC/, 'the disk is full', 'Free about 1 GB, then start again.'],
  [
    /EACCES|EPERM|EROFS/,
    'the folder node_modules cannot be written',
    'Give this user the right to write here, then start again.',
  ],
  [/EBADENGINE/, 'this Node.js does not fit the packages', 'Install Node.js 20.19 or newer.'],
]);

/** @param {string} output */
function installFailure(output) {
  const lines = output.split('\n').filter((line) => /error/i.test(line));
  const known = CAUSES.find(([pattern]) => pattern.test(output));
  if (known) return new Failure(known[1], known[2]);
  const words = lines
    .slice(0, 3)
    .join(' ')
    .replace(/npm error\s*/g, '')
    .trim();
  return new Failure(`npm ci failed: ${words || 'no reason given'}`, 'Run "npm ci" to see it all.');
}

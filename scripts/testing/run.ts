import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../server/src/config.ts';
import { type Tally, tallyOf, tallyVitest } from './tally.ts';

/** No step takes this long, even on a slow machine; one that does hangs. */
const STEP_TIMEOUT_MS = 30 * 60_000;

/**
 * Runs a Node.js program of the repository with its output passed through.
 *
 * @param signal ends it
 * @returns whether it ended with 0
 */
export function runNode(
  args: readonly string[],
  signal: AbortSignal,
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      signal,
      killSignal: 'SIGTERM',
      timeout: STEP_TIMEOUT_MS,
    });
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(false);
    });
    child.once('close', (code, ending) => {
      if (ending) process.stderr.write(`ended by ${ending}\n`);
      resolve(code === 0);
    });
  });
}

/** Runs a TypeScript program of the repository, as one check. */
export async function runScript(args: readonly string[], signal: AbortSignal): Promise<Tally> {
  return tallyOf(await runNode(['--import', 'tsx', ...args], signal));
}

/** Runs projects of vitest.config.ts and counts their tests. */
export async function runVitest(
  projects: readonly string[],
  signal: AbortSignal,
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-test-'));
  const report = join(folder, 'report.json');
  try {
    const succeeded = await runNode(
      [
        join(ROOT, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      signal,
      env,
    );
    return tallyVitest(report, succeeded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

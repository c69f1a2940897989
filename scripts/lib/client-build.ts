import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { precompress } from './precompress.ts';

/** Everything the built client is made of. */
const INPUTS = [
  'client/index.html',
  'client/vite.config.ts',
  'client/public',
  'client/src',
  // The doctor looks at workbooks with the server's own scan.
  'server/src/lib/sheet-scan.ts',
  'package-lock.json',
  'scripts/lib/precompress.ts',
  'tsconfig.base.json',
  'client/tsconfig.json',
];

/** Beside the built files: the fingerprint of what they were built from, written last. */
const STAMP = 'client/dist/.built-from';

/** Whether `client/dist` is what the present sources give. */
export function clientIsCurrent(root: string): boolean {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === fingerprint(root, INPUTS);
}

/**
 * Builds the client into `client/dist`, with compressed copies that the server sends as they are.
 *
 * @throws {Error} in the bundler's words
 */
export async function buildClient(root: string): Promise<void> {
  // Taken before the build: a source saved while it runs makes the result stale, not current.
  const print = fingerprint(root, INPUTS);
  // The tests start the atlas with NODE_ENV=test, which would give the slow development React.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: join(root, 'client/vite.config.ts'), logLevel: 'warn' });
  await precompress(join(root, 'client/dist'));
  writeFileSync(join(root, STAMP), `${print}\n`);
}

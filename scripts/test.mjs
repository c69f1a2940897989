// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only now: an older Node.js could not even load it.
const { bootstrap } = await import('./lib/bootstrap.mjs');

await bootstrap({
  main: () => import('./test.ts'),
  // Whoever reads the last line finds it even when no test could run.
  onFailure: () => process.stdout.write('0 passed, 1 failed, 0 skipped\n'),
});

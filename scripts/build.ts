/** `npm run build`: the client, as the server sends it. */
import { ROOT } from '../server/src/config.ts';
import { buildClient } from './lib/client-build.ts';
import { explain, step } from './lib/steps.mjs';

try {
  await step('Client', async (note) => {
    note('building');
    await buildClient(ROOT);
    note('built');
  });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

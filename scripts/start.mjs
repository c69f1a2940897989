// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only now: an older Node.js could not even load these.
const { bootstrap } = await import('./lib/bootstrap.mjs');
const { checkPort } = await import('./lib/port.mjs');

await bootstrap({
  async before() {
    const port = Number(process.env.PORT || 3000);
    // A port that is no number is reported by the configuration, with the other settings.
    if (Number.isInteger(port) && port >= 0 && port < 65_536) {
      await checkPort(process.env.HOST || '127.0.0.1', port);
    }
  },
  main: () => import('./start.ts'),
});

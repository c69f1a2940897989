// @ts-check
/**
 * What `npm start` and `npm test` do before any package may be imported: packages installed,
 * TypeScript loadable. Built-ins only.
 */
import { resolve } from 'node:path';
import { installPackages, packagesAreCurrent } from './packages.mjs';
import { explain, step } from './steps.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * Prepares the ground, then imports a TypeScript module, which does the rest.
 *
 * @param {object} options
 * @param {() => Promise<void>} [options.before] what can fail before anything slow is begun
 * @param {() => Promise<unknown>} options.main imports the module
 * @param {() => void} [options.onFailure] says what must still be said when it could not begin
 */
export async function bootstrap({ before, main, onFailure }) {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await before?.();
    if (!packagesAreCurrent(root)) {
      await step('Packages', async (note) => {
        note('installing from package-lock.json');
        await installPackages(root, stop.signal);
        note('installed');
      });
    }
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    const { register } = await import('tsx/esm/api');
    register();
    await main();
  } catch (error) {
    // Stopped by the user while npm was at work: nothing is wrong.
    if (stop.signal.aborted) process.exit(0);
    explain(error);
    onFailure?.();
    process.exit(1);
  }
}

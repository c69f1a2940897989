import { ROOT } from '../../server/src/config.ts';
import { findBrowser, unpackBrowser } from '../lib/browser.ts';
import { buildClient } from '../lib/client-build.ts';
import { findPostgres } from '../lib/cluster.ts';
import { runNode, runScript, runVitest } from './run.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One named part of `npm test`. */
export interface TestStep {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** Runs it, or says what is missing on this machine. */
  run(signal: AbortSignal): Promise<Tally | { readonly missing: string }>;
}

async function postgresSuite(signal: AbortSignal) {
  const found = findPostgres(process.env);
  if ('missing' in found) return found;
  return runVitest(['api'], signal, { TEST_DB: 'postgres' });
}

async function endToEnd(signal: AbortSignal) {
  const browser = findBrowser() ?? (await unpackBrowser());
  if (!browser) {
    return { missing: 'no Chromium or Chrome found; CHROMIUM_PATH may name one' };
  }
  return runVitest(['e2e'], signal, { CHROMIUM_PATH: browser });
}

async function clientBuild(): Promise<Tally> {
  try {
    await buildClient(ROOT);
    return tallyOf(true);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return tallyOf(false);
  }
}

/** Everything `npm test` proves, the quick and the most telling first. */
export const STEPS: readonly TestStep[] = [
  {
    name: 'lint',
    title: 'Format and lint',
    run: async (signal) => {
      // Biome takes CI for a terminal, and colours every letter of its log.
      const colors = process.stdout.isTTY ? [] : ['--colors=off'];
      return tallyOf(
        await runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', ...colors], signal),
      );
    },
  },
  {
    name: 'types',
    title: 'Types',
    run: async (signal) =>
      tallyOf(await runNode(['node_modules/typescript/bin/tsc', '-b'], signal)),
  },
  { name: 'unit', title: 'Units', run: (signal) => runVitest(['unit', 'client'], signal) },
  {
    name: 'contract',
    title: 'OpenAPI and generated types unchanged',
    run: (signal) => runScript(['scripts/gen-api.ts', '--check'], signal),
  },
  {
    name: 'geodata',
    title: 'Geodata',
    run: (signal) => runScript(['scripts/geodata-check.ts'], signal),
  },
  {
    name: 'api',
    title: 'API on the embedded database',
    run: (signal) => runVitest(['api'], signal, { TEST_DB: 'embedded' }),
  },
  { name: 'api-postgres', title: 'API on PostgreSQL + PostGIS', run: postgresSuite },
  { name: 'build', title: 'Client build', run: clientBuild },
  { name: 'start', title: 'The two commands', run: (signal) => runVitest(['commands'], signal) },
  { name: 'e2e', title: 'End to end in a browser', run: endToEnd },
];

/**
 * The steps named by `--only a,b`, in their own order; all without it.
 *
 * @throws {RangeError} naming the steps there are
 */
export function chooseSteps(only: string | undefined): readonly TestStep[] {
  if (only === undefined) return STEPS;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = STEPS.map(({ name }) => name).join(', ');
    throw new RangeError(`no step "${unknown.join(', ')}"; there are: ${known}`);
  }
  return STEPS.filter(({ name }) => names.includes(name));
}

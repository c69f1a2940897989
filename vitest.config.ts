import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Nothing waits that long; on a loaded machine the first test of a file also pays for its imports. */
const PATIENT_TIMEOUT_MS = 30_000;
/** Starting the embedded database takes seconds, and a loaded machine several times as long. */
const DATABASE_TIMEOUT_MS = 120_000;
/** The first file of a kind prepares a database, and the others wait for it. */
const PREPARE_TIMEOUT_MS = 300_000;
/** Otherwise one core would only watch the others. */
const EVERY_CORE = '100%';
/** The embedded database takes about 1 GB in each process that runs test files. */
const DATABASE_WORKERS = 2;
/** A page waits for its server and its timers half of the time; a third one would only slow the others. */
const PAGE_WORKERS = 2;

const engine = process.env.TEST_DB === 'postgres' ? 'postgres' : 'embedded';

/**
 * `unit`: pure code; the few files that need a document ask for jsdom. `client`: components, in
 * jsdom. `api`: `*.api.test.ts` on a database, run once per engine (`TEST_DB=embedded|postgres`),
 * with the tests of that engine's own traits (`*.embedded.test.ts`, `*.postgres.test.ts`).
 * `commands`: `npm start` and `npm test` as real processes. `e2e`: the built client in a real
 * browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{server,scripts,client/src}/**/*.test.{ts,mjs}'],
          exclude: ['**/*.{api,embedded,postgres,process}.test.ts', '**/node_modules/**'],
          // Modules are loaded once by each process; no file leaves anything behind in them.
          isolate: false,
          maxWorkers: EVERY_CORE,
          testTimeout: PATIENT_TIMEOUT_MS,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'client',
          environment: 'jsdom',
          include: ['client/src/**/*.test.tsx'],
          // As above: the libraries of the screen take longer to load than most files to run.
          isolate: false,
          setupFiles: ['client/src/testing/setup.ts'],
          maxWorkers: EVERY_CORE,
          testTimeout: PATIENT_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'api',
          environment: 'node',
          include: ['server/**/*.api.test.ts', `server/**/*.${engine}.test.ts`],
          globalSetup: ['server/test/global-setup.ts'],
          // One process after another file: the program is loaded once, the embedded engine started once.
          isolate: false,
          testTimeout: DATABASE_TIMEOUT_MS,
          hookTimeout: PREPARE_TIMEOUT_MS,
          maxWorkers: DATABASE_WORKERS,
        },
      },
      {
        test: {
          name: 'commands',
          environment: 'node',
          include: ['scripts/**/*.process.test.ts'],
          testTimeout: 2 * DATABASE_TIMEOUT_MS,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['client/e2e/specs/**/*.e2e.ts'],
          globalSetup: ['client/e2e/setup.ts'],
          testTimeout: DATABASE_TIMEOUT_MS,
          hookTimeout: PREPARE_TIMEOUT_MS,
          expect: { poll: { timeout: PATIENT_TIMEOUT_MS } },
          maxWorkers: PAGE_WORKERS,
        },
      },
    ],
  },
});

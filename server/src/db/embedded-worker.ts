/**
 * The embedded engine, in a thread of its own: a long statement stalls no request, and ending the
 * thread is what ends a statement that runs over its time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { postgis } from '@electric-sql/pglite-postgis';
import type {
  WorkerFailure,
  WorkerReply,
  WorkerRequest,
  WorkerResult,
  WorkerSetup,
} from './embedded-protocol.ts';
import { errorFields } from './errors.ts';
import { SESSION_TIME_ZONE } from './session.ts';
import { PARSERS } from './values.ts';

if (!parentPort) throw new Error('to be started as a worker thread');
const port = parentPort;

function reply(message: WorkerReply): void {
  port.postMessage(message);
}

function failureOf(error: unknown): WorkerFailure {
  const message = error instanceof Error ? error.message : String(error);
  return { message, fields: errorFields(error) };
}

async function open({ folder, dump }: WorkerSetup): Promise<PGlite> {
  const engine = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(dump === undefined ? {} : { loadDataDir: new Blob([Buffer.from(dump)]) }),
    extensions: { postgis, pg_trgm, unaccent, btree_gist },
  });
  // Values come as text (values.ts), so the engine's own guesses by parameter type must not apply.
  engine.serializers = {};
  engine.parsers = { ...PARSERS };
  engine.onNotification((channel, payload) => reply({ event: 'notify', channel, payload }));
  await engine.exec(`set timezone = '${SESSION_TIME_ZONE}'`);
  return engine;
}

async function perform(engine: PGlite, request: WorkerRequest): Promise<WorkerResult> {
  switch (request.do) {
    case 'query':
      return { rows: (await engine.query<object>(request.text, [...request.values])).rows };
    case 'exec':
      return { command: (await engine.exec(request.script)).at(-1)?.command };
    case 'dump':
      return { bytes: new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer()) };
    case 'close':
      await engine.close();
      return {};
  }
}

try {
  const engine = await open(workerData as WorkerSetup);
  port.on('message', async (request: WorkerRequest) => {
    try {
      reply({ event: 'done', id: request.id, result: await perform(engine, request) });
    } catch (error) {
      reply({ event: 'error', id: request.id, failure: failureOf(error) });
    }
    if (request.do === 'close') port.close();
  });
  reply({ event: 'ready' });
} catch (error) {
  reply({ event: 'failed', failure: failureOf(error) });
}

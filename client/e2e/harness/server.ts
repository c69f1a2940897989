import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const START_TIMEOUT_MS = 180_000;

/** A running atlas, started exactly as its user starts it: `npm start` with a data folder of its own. */
export interface RunningAtlas {
  readonly url: string;
  readonly dataDir: string;
  readonly log: () => string;
  /** Ends the process, and keeps its folder. */
  halt(): Promise<void>;
  /** Ends the process and removes its folder. */
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  probe.close();
  await once(probe, 'close');
  return address.port;
}

interface StartOptions {
  /** For `npm start --`. */
  readonly args?: readonly string[];
  /** A data folder to begin with a copy of, instead of an empty one. */
  readonly from?: string;
  /** Settings that differ from the defaults. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the atlas and resolves once it says it is ready. */
export async function startAtlas({
  args = [],
  from,
  env,
}: StartOptions = {}): Promise<RunningAtlas> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kcn-atlas-e2e-'));
  if (from !== undefined) await cp(from, dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let log = '';
  const { DATABASE_URL: _ownDatabaseOnly, ...inherited } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: {
      ...inherited,
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      RATE_LIMIT_MAX: '100000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  try {
    await waitUntilReady(child, url, () => log);
  } catch (error) {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
  const halt = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return {
    url,
    dataDir,
    log: () => log,
    halt,
    async stop() {
      await halt();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(child: ChildProcess, url: string, log: () => string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the atlas stopped while starting:\n${log()}`);
    const ready = await fetch(`${url}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    );
    // It answers before it has said how to become the first admin.
    if (ready && log().includes('Ready in')) return;
    await new Promise((wake) => setTimeout(wake, 250));
  }
  throw new Error(`the atlas was not ready in ${START_TIMEOUT_MS / 1000} s:\n${log()}`);
}

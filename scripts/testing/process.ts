import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from '../../server/src/config.ts';

/** A command of this repository as a real process. */
export interface Started {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when stdout holds `text`; rejects when the process ends before. */
  saw(text: string): Promise<void>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Folder of the repository to run in. */
  readonly cwd?: string;
}

/** Settings of whoever runs the tests must not reach the commands under test. */
const FOREIGN = ['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'LOG_LEVEL', 'CI', 'NODE_ENV'];

/** Starts `node <script>` with only the given settings of ours in its environment. */
export function startCommand(
  script: string,
  { env = {}, args = [], cwd = ROOT }: StartOptions = {},
): Started {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !FOREIGN.includes(name) && !name.startsWith('VITEST'),
  );
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    async saw(text) {
      let over = false;
      const end = ended.then(() => {
        over = true;
      });
      while (!stdout.includes(text)) {
        if (over) throw new Error(`ended without "${text}":\n${stdout}\n${stderr}`);
        await Promise.race([once(child.stdout, 'data'), end]);
      }
    },
  };
}

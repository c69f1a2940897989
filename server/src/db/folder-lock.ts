import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseOpenError } from './errors.ts';

/** Who holds a data folder. */
interface Holder {
  readonly pid: number;
  /** When that process started, in the system's own form: a pid alone may have been given again. */
  readonly started: string | null;
}

const FILE = 'lock.json';

/** A data folder kept for this process alone until {@link FolderLock.release}. */
export class FolderLock {
  readonly #path: string;
  /** An orderly end leaves no lock, even when it came in the middle of opening. */
  readonly #onExit = () => this.release();

  private constructor(path: string) {
    this.#path = path;
    process.once('exit', this.#onExit);
  }

  /**
   * Takes the folder. A lock left by a process that no longer lives is taken over.
   *
   * @param folder must exist
   * @throws {DatabaseOpenError} `locked` while another living process holds it
   */
  static take(folder: string): FolderLock {
    const path = join(folder, FILE);
    const draft = join(folder, `${FILE}.${process.pid}`);
    writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
    try {
      // link() fails when the name is taken: the one step in which two processes can meet.
      while (!linked(draft, path)) {
        const text = read(path);
        if (text === undefined) continue;
        const holder = parse(text);
        if (holder && lives(holder)) throw lockedBy(folder, holder);
        discard(path, text);
      }
    } finally {
      unlinkSync(draft);
    }
    return new FolderLock(path);
  }

  release(): void {
    process.off('exit', this.#onExit);
    unlinkSync(this.#path);
  }
}

function lockedBy(folder: string, { pid }: Holder): DatabaseOpenError {
  return new DatabaseOpenError(
    'locked',
    `the data folder ${folder} is in use by process ${pid}`,
    'Stop that process first, or set DATA_DIR to another folder.',
  );
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The holder written in a lock file, or undefined when it was damaged. */
function parse(text: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' ? { pid, started: started ?? null } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a stale lock, unless another process has just replaced it by its own. */
function discard(path: string, staleText: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== staleText) linked(aside, path);
  unlinkSync(aside);
}

function lives({ pid, started }: Holder): boolean {
  // This very process may hold it (opened twice), and then its start is the same as well.
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** When a process started, comparable with itself only; null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The name in field 2 may hold spaces and brackets; the start time is field 22.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
      return fields?.[19] === undefined ? null : `${boot} ${fields[19]}`;
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
  } catch {
    return null;
  }
  return null;
}

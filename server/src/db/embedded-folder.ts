import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedDatabase } from './embedded.ts';
import { DatabaseOpenError } from './errors.ts';
import { FolderLock } from './folder-lock.ts';

/** Room a new cluster with the province's facts takes, with as much again to work in. */
const NEEDED_BYTES = 300 * 1024 * 1024;
const LOW_BYTES = 20 * 1024 * 1024;

/**
 * Opens the embedded database kept in `folder`, creating it when it is not there.
 *
 * The folder is locked for this process. A creation that was killed half-way is begun again: the
 * mark beside the cluster is written only when the engine has once opened it whole, before any
 * data can be in it.
 *
 * @throws {DatabaseOpenError} `locked`, `unwritable`, `disk_full` or `unusable`
 */
export async function openEmbeddedFolder(folder: string): Promise<EmbeddedDatabase> {
  const root = resolve(folder);
  const lock = lockFolder(root);
  const cluster = join(root, 'postgres');
  const mark = join(root, 'postgres.complete');
  const isNew = !existsSync(mark);
  try {
    if (isNew) {
      refuseLittleRoom(root, NEEDED_BYTES);
      rmSync(cluster, { recursive: true, force: true });
    }
    const database = await EmbeddedDatabase.open({ folder: cluster }, async () => lock.release());
    if (isNew) writeFileSync(mark, 'The cluster in postgres/ was created whole.\n');
    return database;
  } catch (error) {
    lock.release();
    throw explain(error, root);
  }
}

function lockFolder(root: string): FolderLock {
  try {
    mkdirSync(root, { recursive: true });
    return FolderLock.take(root);
  } catch (error) {
    throw explain(error, root);
  }
}

function refuseLittleRoom(root: string, needed: number): void {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < needed) throw diskFull(root);
}

function diskFull(root: string, cause?: unknown): DatabaseOpenError {
  return new DatabaseOpenError(
    'disk_full',
    `the disk of ${root} is full`,
    `Free at least ${NEEDED_BYTES / 1024 / 1024} MB, or set DATA_DIR to a folder on another disk.`,
    { cause },
  );
}

function explain(error: unknown, root: string): DatabaseOpenError {
  if (error instanceof DatabaseOpenError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || hasLittleRoom(root)) return diskFull(root, error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
    return new DatabaseOpenError(
      'unwritable',
      `the data folder ${root} cannot be written (${code})`,
      'Give this user the right to write it, or set DATA_DIR to another folder.',
      { cause: error },
    );
  }
  return new DatabaseOpenError(
    'unusable',
    `the database in ${root} cannot be opened: ${error instanceof Error ? error.message : error}`,
    'Move the folder away to begin with a new one; the published facts are loaded again.',
    { cause: error },
  );
}

function hasLittleRoom(root: string): boolean {
  try {
    refuseLittleRoom(root, LOW_BYTES);
    return false;
  } catch (error) {
    return error instanceof DatabaseOpenError;
  }
}

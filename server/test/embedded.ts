import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../src/config.ts';
import type { Database } from '../src/db/database.ts';
import { EmbeddedDatabase } from '../src/db/embedded.ts';
import { DatabaseOpenError } from '../src/db/errors.ts';
import { FolderLock } from '../src/db/folder-lock.ts';
import { contentKey, prepare } from './content.ts';
import type { Content } from './database.ts';

const CACHE = join(ROOT, 'node_modules/.cache/kcn-atlas');
const POLL_MS = 200;

/** An in-memory embedded database, opened from a dump kept between runs. */
export async function embeddedTestDatabase(content: Content): Promise<Database> {
  return EmbeddedDatabase.open({ dump: await preparedDump(content) });
}

async function preparedDump(content: Content): Promise<Uint8Array> {
  const path = join(CACHE, `${contentKey(content)}.tar`);
  if (!existsSync(path)) {
    const lock = await takeTurn(join(CACHE, content));
    try {
      if (!existsSync(path)) await prepareDump(content, path);
    } finally {
      lock.release();
    }
  }
  return readFileSync(path);
}

/** Test files run in several processes: one prepares, the others wait for it. */
async function takeTurn(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      return FolderLock.take(folder);
    } catch (error) {
      if (!(error instanceof DatabaseOpenError)) throw error;
      await wait(POLL_MS);
    }
  }
}

async function prepareDump(content: Content, path: string): Promise<void> {
  const db = await EmbeddedDatabase.open({});
  try {
    await prepare(db, content);
    // The dump is 65 MB: only the newest of each content is kept.
    for (const old of readdirSync(CACHE).filter((name) => name.startsWith(`${content}_`))) {
      rmSync(join(CACHE, old));
    }
    writeFileSync(`${path}.part`, await db.dump());
    renameSync(`${path}.part`, path);
  } finally {
    await db.close();
  }
}

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
import { isDeepStrictEqual } from 'node:util';
import { ROOT } from '../src/config.ts';
import type { Database } from '../src/db/database.ts';
import { EmbeddedDatabase } from '../src/db/embedded.ts';
import { DatabaseOpenError } from '../src/db/errors.ts';
import { FolderLock } from '../src/db/folder-lock.ts';
import { contentKey, prepare } from './content.ts';
import type { Content } from './database.ts';
import { LentDatabase } from './lent.ts';
import { catalogueOf, forgetSession, keep, restore } from './pristine.ts';

const CACHE = join(ROOT, 'node_modules/.cache/kcn-atlas');
const POLL_MS = 200;

/** An engine that nobody uses, with what its catalogue held when it was started. */
interface Idle {
  readonly engine: EmbeddedDatabase;
  readonly catalogue: object;
}

/** Starting an engine takes five seconds of a processor: the test files of a process share one. */
let idle: Idle | undefined;

/** An in-memory embedded database that holds `content`, whatever another test file did to it. */
export async function embeddedTestDatabase(content: Content): Promise<Database> {
  if (content === 'empty') return EmbeddedDatabase.open({ dump: await preparedDump('empty') });
  const taken = (await takeIdle()) ?? (await startEngine());
  await restore(taken.engine, content);
  return new LentDatabase(taken.engine, () => giveBack(taken));
}

/** The engine that was given back, unless its last user left more behind than rows. */
async function takeIdle(): Promise<Idle | undefined> {
  const found = idle;
  idle = undefined;
  if (!found) return undefined;
  await forgetSession(found.engine);
  if (isDeepStrictEqual(await catalogueOf(found.engine), found.catalogue)) return found;
  await found.engine.close();
  return undefined;
}

async function startEngine(): Promise<Idle> {
  const engine = await EmbeddedDatabase.open({ dump: await preparedDump('facts') });
  return { engine, catalogue: await catalogueOf(engine) };
}

async function giveBack(used: Idle): Promise<void> {
  if (idle) await used.engine.close();
  else idle = used;
}

/** A dump kept between runs; that of the facts holds the schema without them as well. */
async function preparedDump(content: 'empty' | 'facts'): Promise<Uint8Array> {
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

async function prepareDump(content: 'empty' | 'facts', path: string): Promise<void> {
  const filled = content === 'facts';
  const db = await EmbeddedDatabase.open(filled ? { dump: await preparedDump('empty') } : {});
  try {
    for (const stage of filled ? (['schema', 'facts'] as const) : []) {
      await prepare(db, stage);
      await keep(db, stage);
    }
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

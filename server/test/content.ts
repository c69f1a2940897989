import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/config.ts';
import type { Database } from '../src/db/database.ts';
import { migrate, readMigrations } from '../src/db/migrate.ts';
import type { Content } from './database.ts';

/** What decides the content of a prepared database; a change of any of it prepares a new one. */
const INPUTS: Record<Content, readonly string[]> = {
  empty: ['package-lock.json'],
  schema: ['package-lock.json', 'migrations', 'server/src/db/migrate.ts'],
  facts: [
    'package-lock.json',
    'migrations',
    'server/src/db/migrate.ts',
    'geodata',
    'server/src/geodata',
    'server/src/lib',
  ],
};

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A short name that changes whenever the content would. */
export function contentKey(content: Content): string {
  const hash = createHash('sha256');
  for (const input of INPUTS[content]) {
    const path = join(ROOT, input);
    const files = input.includes('.') ? [path] : filesBelow(path);
    for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return `${content}_${hash.digest('hex').slice(0, 16)}`;
}

/** Brings a new database to the given content. */
export async function prepare(db: Database, content: Content): Promise<void> {
  if (content === 'empty') return;
  await migrate(db, readMigrations(join(ROOT, 'migrations')));
  if (content === 'facts') {
    throw new Error('the loader of the facts is not there yet');
  }
}

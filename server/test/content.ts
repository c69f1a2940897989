import { join } from 'node:path';
import { fingerprint } from '../../scripts/lib/fingerprint.ts';
import { ROOT } from '../src/config.ts';
import type { Database } from '../src/db/database.ts';
import { migrate, readMigrations } from '../src/db/migrate.ts';
import { loadGeodata } from '../src/geodata/load/index.ts';
import type { Content } from './database.ts';

const SCHEMA = [
  'package-lock.json',
  'migrations',
  'server/src/db/migrate.ts',
  'server/test/content.ts',
  'server/test/pristine.sql',
];

/** What decides the content of a prepared database; a change of any of it prepares a new one. */
const INPUTS: Record<Content, readonly string[]> = {
  empty: ['package-lock.json'],
  schema: SCHEMA,
  facts: [...SCHEMA, 'geodata', 'server/src/geodata', 'server/src/lib'],
};

/** A short name that changes whenever the content would. */
export function contentKey(content: Content): string {
  return `${content}_${fingerprint(ROOT, INPUTS[content]).slice(0, 16)}`;
}

/** Brings a new database to the given content. */
export async function prepare(db: Database, content: Content): Promise<void> {
  if (content === 'empty') return;
  await migrate(db, readMigrations(join(ROOT, 'migrations')));
  if (content === 'facts') {
    await loadGeodata(db, { dir: join(ROOT, 'geodata'), actor: 'test' });
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Queryable } from './database.ts';
import { isDatabaseError } from './errors.ts';

/** One numbered file of plain SQL. */
export interface Migration {
  readonly number: number;
  /** File name, `0001.foundation.sql`. */
  readonly name: string;
  readonly script: string;
  /** SHA-256 of the script, hexadecimal. */
  readonly checksum: string;
}

/** The migrations cannot be applied; `message` names the file and the cause. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** Any fixed number: two servers starting at once must take turns. */
const LOCK_KEY = 9213_0001;

/** What cannot be a migration itself: the record of the migrations. */
const BOOKKEEPING = `
  create table if not exists schema_migration (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;

/**
 * Reads the migrations of a folder in order.
 *
 * @throws {MigrationError} when a name is not `NNNN.name.sql` or numbers have a gap or a double
 */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, i) => {
    const number = Number(/^(\d{4})\.[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
    if (number !== i + 1) {
      const expected = String(i + 1).padStart(4, '0');
      throw new MigrationError(`${name}: the next migration must be named ${expected}.<name>.sql`);
    }
    // A checkout with Windows line ends must not look like a changed migration.
    const script = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    const checksum = createHash('sha256').update(script).digest('hex');
    return { number, name, script, checksum };
  });
}

/**
 * Applies what is new, each file in a transaction of its own: a file that fails leaves nothing
 * behind, and the files before it stay.
 *
 * @param onApply called before each file
 * @returns the names of the files applied
 * @throws {MigrationError} when a file fails, when one that landed was changed or is missing, or
 *   when the database is newer than this program
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
  onApply: (name: string) => void = () => undefined,
): Promise<string[]> {
  await inTurn(db, (tx) => tx.exec(BOOKKEEPING));
  const applied: string[] = [];
  for (const migration of migrations) {
    const isNew = await inTurn(db, async (tx) => {
      const landed = await landedMigrations(tx);
      refuseChanged(landed, migrations);
      if (landed.has(migration.number)) return false;
      onApply(migration.name);
      await apply(tx, migration);
      return true;
    });
    if (isNew) applied.push(migration.name);
  }
  return applied;
}

interface Landed {
  readonly name: string;
  readonly checksum: string;
}

async function landedMigrations(tx: Queryable): Promise<Map<number, Landed>> {
  const rows = await tx.query<Landed & { number: number }>(
    'select number, name, checksum from schema_migration order by number',
  );
  return new Map(rows.map((row) => [row.number, row]));
}

function refuseChanged(landed: Map<number, Landed>, migrations: readonly Migration[]): void {
  for (const [number, { name, checksum }] of landed) {
    const ours = migrations[number - 1];
    if (!ours) {
      throw new MigrationError(
        `the database already has migration ${name}, which this version does not know: use a newer version`,
      );
    }
    if (ours.checksum !== checksum) {
      throw new MigrationError(
        `${ours.name} was changed after it was applied: restore the file and add a new migration`,
      );
    }
  }
}

async function apply(tx: Queryable, { number, name, script, checksum }: Migration): Promise<void> {
  try {
    await tx.exec(script);
  } catch (error) {
    const line = isDatabaseError(error) ? lineOf(script, error.position) : undefined;
    const place = line === undefined ? name : `${name}:${line}`;
    throw new MigrationError(`${place}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  await tx.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
    number,
    name,
    checksum,
  ]);
}

/** Line of a 1-based character offset. */
function lineOf(script: string, position: string | undefined): number | undefined {
  if (position === undefined) return undefined;
  return script.slice(0, Number(position)).split('\n').length;
}

/** A transaction that waits for another process migrating the same database. */
function inTurn<T>(db: Database, job: (tx: Queryable) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    if (db.kind === 'postgres') await tx.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    return job(tx);
  });
}

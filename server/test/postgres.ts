import { randomBytes } from 'node:crypto';
import type { Database } from '../src/db/database.ts';
import { openPostgres } from '../src/db/postgres.ts';
import { contentKey, prepare } from './content.ts';
import type { Content } from './database.ts';

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A database of its own on the private server, cloned from a prepared one, dropped on close. */
export async function postgresTestDatabase(adminUrl: string, content: Content): Promise<Database> {
  const admin = await openPostgres({ connectionString: adminUrl, maxSessions: 2 });
  const name = `atlas_${randomBytes(6).toString('hex')}`;
  const template = await preparedTemplate(admin, adminUrl, content);
  await admin.exec(`create database ${name} template ${template}`);
  const db = await openPostgres({ connectionString: urlOf(adminUrl, name) });
  const closeSessions = db.close.bind(db);
  const close = async () => {
    await closeSessions();
    await admin.exec(`drop database if exists ${name} with (force)`);
    await admin.close();
  };
  let closing: Promise<void> | undefined;
  return Object.assign(db, {
    close() {
      closing ??= close();
      return closing;
    },
  });
}

/** The template's name. Test files run in several processes: an advisory lock lets one prepare. */
async function preparedTemplate(
  admin: Database,
  adminUrl: string,
  content: Content,
): Promise<string> {
  const name = `template_${contentKey(content)}`;
  await admin.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [name]);
    const [existing] = await tx.query('select 1 as found from pg_database where datname = $1', [
      name,
    ]);
    if (existing) return;
    await createTemplate(adminUrl, name, content);
  });
  return name;
}

async function createTemplate(adminUrl: string, name: string, content: Content): Promise<void> {
  const half = `${name}_half`;
  const admin = await openPostgres({ connectionString: adminUrl, maxSessions: 1 });
  try {
    await admin.exec(`drop database if exists ${half} with (force)`);
    await admin.exec(`create database ${half}`);
    const db = await openPostgres({ connectionString: urlOf(adminUrl, half) });
    try {
      await prepare(db, content);
    } finally {
      await db.close();
    }
    // Only a whole template gets the name that others look for.
    await admin.exec(`alter database ${half} rename to ${name}`);
  } finally {
    await admin.close();
  }
}

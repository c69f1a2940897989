import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import type { Person } from '../../lib/identity.ts';
import { officeOf, takeTurn } from '../../lib/revision.ts';
import type { ReportPeriod } from './period.ts';
import type { ReportContent, ReportVersion } from './schema.ts';

const CONTENT = loadSql(import.meta.url, 'content.sql');

export type ReportKind = ReportContent['kind'];

/** The report from the data as known at a revision, as JSON text. */
export async function readContent(
  db: Queryable,
  kind: ReportKind,
  { from, to }: ReportPeriod,
  revision: number,
): Promise<string> {
  const [row] = await db.query<{ content: string }>(CONTENT.bind(kind, from, to, revision));
  if (!row) throw new Error('the report query gave no row');
  return row.content;
}

/** Every closed version of a report, newest first. */
export async function readVersions(
  db: Queryable,
  kind: ReportKind,
  day: string,
): Promise<ReportVersion[]> {
  const rows = await db.query<Omit<ReportVersion, 'office' | 'at'> & { at: string }>(sql`
    select version, at, revision, sha256 from report_snapshot
    where kind = ${kind} and closing_day = ${day}::date order by version desc`);
  return rows.map(({ at, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    office: office(kind),
  }));
}

/** The content of a closed version, the very bytes that were kept; undefined when there is none. */
export async function readSnapshot(
  db: Queryable,
  kind: ReportKind,
  day: string,
  version: number,
): Promise<string | undefined> {
  const [row] = await db.query<{ content: string }>(sql`
    select content::text as content from report_snapshot
    where kind = ${kind} and closing_day = ${day}::date and version = ${version}`);
  return row?.content;
}

const office = (kind: ReportKind) => (officeOf(kind) === 'doit' ? 'doit' : 'board');

/** Closes a report: keeps what it says now as its next version, unless the newest one says the very same. */
export async function lockReport(
  tx: Queryable,
  kind: ReportKind,
  period: ReportPeriod,
  person: Pick<Person, 'id'>,
  at: Date,
): Promise<ReportVersion> {
  // From here on no approval changes what is read, and nobody else takes the same number.
  await takeTurn(tx);
  const [known] = await tx.query<{ revision: number }>(
    'select coalesce(max(id), 0) as revision from revision',
  );
  const revision = known?.revision ?? 0;
  const content = await readContent(tx, kind, period, revision);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const [newest] = await readVersions(tx, kind, period.to);
  if (newest?.sha256 === sha256) return newest;
  const version = (newest?.version ?? 0) + 1;
  await tx.query(sql`
    insert into report_snapshot (kind, closing_day, version, revision, made_by, at, content, sha256)
    values (${kind}, ${period.to}::date, ${version}, ${revision}, ${person.id}, ${at}, ${content}::json, ${sha256})`);
  return { version, at: at.toISOString(), revision, office: office(kind), sha256 };
}

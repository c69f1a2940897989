import { join } from 'node:path';
import type { Database, Queryable } from '../../server/src/db/database.ts';
import { migrate, readMigrations } from '../../server/src/db/migrate.ts';
import { statementOf } from '../../server/src/db/sql.ts';
import {
  readRecorded,
  readSteps,
  readTargets,
} from '../../server/src/domains/targets/repository.ts';
import { loadGeodata } from '../../server/src/geodata/load/index.ts';
import { findPostgres, startCluster } from '../lib/cluster.ts';
import { openTemporaryDatabase } from '../lib/temporary-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENTRIES = 100_000;
const RUNS = 15;

/** Entries of a few square metres, so that no zone is over-allocated, over five years and all zones. */
const FILL = `
  with r as (insert into revision (kind, actor, reason) values ('load', 'bench', 'ledger') returning id),
  made as (
    insert into allocation (key, zone, recipient, area_ha, on_date, decision_no, rev)
    select 'bench-' || n, z.ids[1 + n % cardinality(z.ids)], case when n % 10 = 0 then 'developer' else 'tenant' end,
      0.001, date '2026-01-01' + n % 1780, n || '/QĐ', r.id
    from generate_series(1, $1::integer) n
    cross join (select array_agg(v.zone) as ids from zone_rev v where v.counted and upper_inf(v.rev)) z cross join r
    returning *)
  insert into allocation_event (allocation, n, stage, on_date, area_ha, rev)
  select id, e.n, e.stage, on_date + e.days, area_ha, rev from made
  cross join (values (1, 'allocated', 0), (2, 'cleared', 20)) e (n, stage, days) order by id, e.n`;

/** Milliseconds that the database itself takes for each statement of a read, and the plan of the slowest. */
async function explained(db: Database, read: (db: Queryable) => Promise<unknown>) {
  const statements: { text: string; values: readonly unknown[] }[] = [];
  const noting: Queryable = {
    query: (statement, params, options) => {
      statements.push(statementOf(statement, params));
      return db.query(statement, params, options);
    },
    exec: (script) => db.exec(script),
  };
  await read(noting);
  let total = 0;
  let plan = '';
  for (const { text, values } of statements) {
    const rows = await db.query<Record<string, string>>(
      `explain (analyze, timing off, buffers) ${text}`,
      values,
    );
    const lines = rows.map((row) => row['QUERY PLAN'] ?? '');
    total += Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1] ?? Number.NaN);
    plan = lines.join('\n');
  }
  return { total, plan };
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Progress of the land target over 100,000 allocations, against counting them, on PostgreSQL. */
export async function benchLedger(): Promise<string[]> {
  const found = findPostgres(process.env);
  if ('missing' in found) return [`skipped: ${found.missing}`];
  const cluster = await startCluster(found.bin);
  try {
    const db = await openTemporaryDatabase(cluster.url);
    await migrate(db, readMigrations(join(ROOT, 'migrations')));
    await loadGeodata(db, { dir: join(ROOT, 'geodata'), actor: 'bench' });
    // Projected once, instead of after every statement.
    await db.transaction(async (tx) => {
      await tx.exec('set local session_replication_role = replica');
      await tx.query(FILL, [ENTRIES]);
      for (const project of ['project_ledger', 'project_quarters']) {
        await tx.query(`select ${project}(max(rev), array_agg(distinct zone)) from allocation`);
      }
    });
    await db.exec('vacuum analyze');
    const [latest] = await db.query<{ id: number }>('select max(id) as id from revision');
    const moment = { date: '2029-06-30', revision: latest?.id ?? 0, recordedAt: '' };
    const [target] = await readTargets(db);
    if (!target) throw new Error('no target');
    const reads = {
      progress: (tx: Queryable) => readRecorded(tx, moment, target),
      steps: (tx: Queryable) => readSteps(tx, moment, target),
      counting: (tx: Queryable) =>
        tx.query('select count(*), sum(held_ha) from ledger_span where from_day <= $1::date', [
          moment.date,
        ]),
    };
    const lines: string[] = [];
    const medians: Record<string, number> = {};
    for (const [name, read] of Object.entries(reads)) {
      const runs = [];
      for (let n = 0; n < RUNS; n += 1) runs.push(await explained(db, read));
      medians[name] = median(runs.map(({ total }) => total));
      lines.push(
        `${name.padEnd(9)} ${medians[name]?.toFixed(1)} ms in the database, median of ${RUNS}`,
      );
      if (process.env.BENCH_PLANS && name !== 'counting') lines.push(runs.at(-1)?.plan ?? '');
    }
    const ratio = (medians.progress ?? 0) / (medians.counting ?? 1);
    lines.push(`progress is ${ratio.toFixed(2)} x counting the same rows`);
    await db.close();
    return lines;
  } finally {
    await cluster.stop();
  }
}

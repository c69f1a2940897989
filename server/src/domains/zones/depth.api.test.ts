import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import type { Database } from '../../db/database.ts';
import type { Sql } from '../../db/sql.ts';

type Statement = string | Sql;

const REVISIONS = 10_000;
const ZONE = 'kcn-yen-binh';

/** A database that keeps what it is asked. */
function listening(db: Database): { db: Database; asked: [Statement, readonly unknown[]][] } {
  const asked: [Statement, readonly unknown[]][] = [];
  const query: Database['query'] = (statement, params, options) => {
    asked.push([statement, params ?? []]);
    return db.query(statement, params, options);
  };
  return { asked, db: Object.assign(Object.create(db) as Database, { query }) };
}

/** As many revisions of one figure of one zone, each with its claim, choice and row. */
async function deepen(db: Database): Promise<void> {
  const columns = await db.query<{ name: string }>(`
    select column_name as name from information_schema.columns
    where table_name = 'zone_rev' and is_identity = 'NO' and is_generated = 'NEVER' and column_name <> 'rev'`);
  const names = columns.map(({ name }) => name).join(', ');
  await db.exec(`
    with made as (
      insert into revision (kind, actor, reason)
      select 'request', 'deep', 'step ' || n from generate_series(1, ${REVISIONS}) n returning id),
    said as (
      insert into claim (key, content_hash, zone, field, v_range, attribution, origin, rev)
      select 'request/' || made.id || '/leased_area_ha//1', 'x', zone.id, 'leased_area_ha',
        numrange(made.id % 300, made.id % 300, '[]'), 'field', 'request', made.id
      from made, zone where zone.slug = '${ZONE}' returning id, key, zone, rev),
    stood as (
      insert into claim_standing (key, claim, rev) select key, id, int4range(rev, rev + 1) from said)
    insert into choice (zone, field, claim, rev, made_by)
    select zone, 'leased_area_ha', id, int4range(rev, rev + 1), 'desk' from said;
    create temp table standing as
      select * from zone_rev where zone = (select id from zone where slug = '${ZONE}') and upper_inf(rev);
    update zone_rev set rev = int4range(lower(rev), (select min(id) from revision where actor = 'deep'))
    where id = (select id from standing);
    insert into zone_rev (rev, ${names})
    select int4range(made, case when made < (select max(id) from revision) then made + 1 end), ${names}
    from standing, (select id from revision where actor = 'deep') r (made);
    drop table standing;
    analyze;`);
}

interface Node {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** Rows that the busiest step of a plan looked at. */
function busiest(node: Node): number {
  const seen =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  return Math.max(seen * node['Actual Loops'], ...(node.Plans ?? []).map(busiest));
}

let plain: Database;
let app: FastifyInstance;
let asked: [Statement, readonly unknown[]][];

beforeAll(async () => {
  plain = await testDatabase();
  const spied = listening(plain);
  asked = spied.asked;
  app = await buildTestApp({ db: spied.db });
});
afterAll(async () => {
  await app.close();
  await plain.close();
});

it(`the card asks as much after ${REVISIONS} revisions as before, and looks at as little`, async () => {
  const card = async () => {
    asked.length = 0;
    const reply = await app.inject(`/api/zones/${ZONE}`);
    expect(reply.statusCode).toBe(200);
    return asked.length;
  };
  const before = await card();
  await deepen(plain);
  expect(await card()).toBe(before);

  for (const [statement, params] of [...asked]) {
    const text = typeof statement === 'string' ? statement : statement.text;
    const values = typeof statement === 'string' ? params : statement.values;
    const [row] = await plain.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      `explain (analyze, format json) ${text}`,
      values,
    );
    expect(busiest(row?.['QUERY PLAN'][0].Plan as Node)).toBeLessThan(REVISIONS / 4);
  }
});

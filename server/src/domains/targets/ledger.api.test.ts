import type { FastifyInstance } from 'fastify';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

/*
 * Entries made here for the test alone: 30 ha to tenants of a park in 2026 of which 5 are revoked in 2027, 12 ha to
 * tenants of a cluster in 2027, 100 ha to the park's developer, 9 ha only promised, and one entry of 2025.
 */
const ENTRIES = `
  with new_revision as (
    insert into revision (kind, actor, reason) values ('load', 'test', 'ledger') returning id
  ),
  entry(key, slug, recipient, area_ha, on_date, sample) as (values
    ('a', 'kcn-yen-binh', 'tenant', 30, date '2026-03-01', false),
    ('b', 'ccn-huyen-tung', 'tenant', 12, date '2027-05-01', true),
    ('c', 'kcn-yen-binh', 'developer', 100, date '2026-02-01', false),
    ('d', 'kcn-yen-binh', 'tenant', 9, date '2026-04-01', false),
    ('e', 'kcn-yen-binh', 'tenant', 7, date '2025-12-31', false)
  )
  insert into allocation (key, zone, recipient, area_ha, on_date, sample, rev)
  select entry.key, zone.id, recipient, area_ha, on_date, entry.sample, new_revision.id
  from entry join zone using (slug) cross join new_revision`;
const EVENTS = `
  insert into allocation_event (allocation, n, stage, on_date, area_ha, rev)
  select a.id, e.n, e.stage, e.on_date, e.area_ha, a.rev
  from (values
    ('a', 1, 'allocated', date '2026-03-01', 30), ('a', 2, 'revoked', date '2027-01-15', 5),
    ('b', 1, 'allocated', date '2027-05-01', 12), ('c', 1, 'allocated', date '2026-02-01', 100),
    ('d', 1, 'committed', date '2026-04-01', 9), ('e', 1, 'built', date '2025-12-31', 7)
  ) e(key, n, stage, on_date, area_ha) join allocation a using (key) order by key, n`;

let app: FastifyInstance;
let db: Database;
let before: number;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2027-12-01T00:00:00Z') });
  before = (await read(app, '/api')).revision;
  await db.transaction(async (tx) => {
    await tx.query(ENTRIES);
    await tx.query(EVENTS);
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const progress = (as_of: string) =>
  read(app, '/api/targets/{id}/progress', { params: { id: 'land-2026-2030' }, query: { as_of } });

describe('progress', () => {
  it('sums what tenants were handed in the period: no promise, no developer, nothing earlier', async () => {
    const body = await progress('2026-12-31');
    expect(body).toMatchObject({
      recorded_ha: 30,
      entries: 1,
      coverage: 'partial',
      remaining_ha: 1170,
      sample: false,
    });
    expect(body.by_recipient).toEqual([
      { recipient: 'developer', recorded_ha: 0, entries: 0 },
      { recipient: 'tenant', recorded_ha: 30, entries: 1 },
    ]);
  });

  it('takes back what was revoked, from the day it was', async () => {
    expect(await progress('2027-01-14')).toMatchObject({ recorded_ha: 30 });
    expect(await progress('2027-01-15')).toMatchObject({ recorded_ha: 25 });
  });

  it('splits the same hectares by year, kind and orientation', async () => {
    const body = await progress('2027-12-01');
    expect(body).toMatchObject({ recorded_ha: 37, entries: 2, sample: true });
    expect(body.by_year.slice(0, 3)).toMatchObject([
      { year: 2026, recorded_ha: 30, entries: 1, required_ha: 240 },
      // 12 handed over, 5 of 2026 taken back.
      { year: 2027, recorded_ha: 7, entries: 1 },
      { year: 2028, recorded_ha: 0, entries: 0 },
    ]);
    expect(body.by_kind).toMatchObject([
      { kind: 'kcn', recorded_ha: 25 },
      { kind: 'ccn', recorded_ha: 12 },
      { recorded_ha: 0 },
    ]);
    const { by_year, by_quarter, by_kind, by_orientation, by_recipient, by_stage, by_zone } = body;
    for (const slices of [
      by_year,
      by_quarter,
      by_kind,
      by_orientation,
      by_recipient,
      by_stage,
      by_zone,
    ]) {
      expect(slices.reduce((sum, { recorded_ha }) => sum + recorded_ha, 0)).toBe(37);
    }
    expect(by_quarter).toMatchObject([
      { year: 2026, quarter: 1, recorded_ha: 30 },
      { year: 2027, quarter: 1, recorded_ha: -5, entries: 0 },
      { year: 2027, quarter: 2, recorded_ha: 12 },
    ]);
    expect(by_zone).toMatchObject([
      { zone: 'kcn-yen-binh', recorded_ha: 25, bound_ha: 400 },
      { zone: 'ccn-huyen-tung', recorded_ha: 12 },
    ]);
    expect(body).toMatchObject({ pipeline: { committed_ha: 9, entries: 1 }, revoked_ha: 5 });
  });

  it('tells the days on which it changed', async () => {
    const { items } = await read(app, '/api/targets/{id}/steps', {
      params: { id: 'land-2026-2030' },
      query: { as_of: '2027-12-01' },
    });
    expect(items).toEqual([
      { on_date: '2026-03-01', delta_ha: 30, recorded_ha: 30 },
      { on_date: '2027-01-15', delta_ha: -5, recorded_ha: 25 },
      { on_date: '2027-05-01', delta_ha: 12, recorded_ha: 37 },
    ]);
  });

  it('counts no hectare twice where whoever comes first counts', async () => {
    await db.query(`update target set recipient_rule = 'first' where id = 'land-2026-2030'`);
    // 100 ha to the developer, then 30 of them to tenants: 100. Before the period 7 had gone to a tenant.
    expect(await progress('2026-12-31')).toMatchObject({ recorded_ha: 93 });
    await db.query(`update target set recipient_rule = 'developer' where id = 'land-2026-2030'`);
    expect(await progress('2026-12-31')).toMatchObject({ recorded_ha: 100 });
    await db.query(`update target set recipient_rule = 'tenant' where id = 'land-2026-2030'`);
  });
});

describe('GET /api/allocations', () => {
  const keys = async (query: Record<string, string | number>) =>
    (await read(app, '/api/allocations', { query })).items.map(({ key }) => key);

  it('lists newest first, filtered and in pages', async () => {
    expect(await keys({})).toEqual(['b', 'd', 'a', 'c', 'e']);
    expect(await keys({ zone: 'ccn-huyen-tung' })).toEqual(['b']);
    expect(await keys({ recipient: 'developer' })).toEqual(['c']);
    expect(await keys({ year: 2026, limit: 2, offset: 1 })).toEqual(['a', 'c']);
    const { items } = await read(app, '/api/allocations', {
      query: { zone: 'kcn-yen-binh', year: 2026, recipient: 'tenant' },
    });
    expect(items).toMatchObject([
      { key: 'd', stage: 'committed', zone: 'kcn-yen-binh', kind: 'kcn' },
      { key: 'a', stage: 'allocated', area_ha: 30, held_ha: 25 },
    ]);
  });

  it('marks every reply that holds a sample', async () => {
    const marked = async (url: string) => (await app.inject(url)).headers['x-atlas-sample'];
    expect(await marked('/api/allocations')).toBe('true');
    expect(await marked('/api/allocations?recipient=developer')).toBeUndefined();
    expect(await marked('/api/targets/land-2026-2030/progress?as_of=2027-12-01')).toBe('true');
    expect(await marked('/api/targets/land-2026-2030/progress?as_of=2026-12-31')).toBeUndefined();
  });

  it('shows a corrected entry in its place', async () => {
    await db.query(`
      with r as (insert into revision (kind, actor, reason) values ('load', 'test', 'correction') returning id),
      corrected as (
        insert into allocation (key, corrects, zone, recipient, area_ha, on_date, rev)
        select a.key, a.id, a.zone, a.recipient, 11, a.on_date, r.id from allocation a, r where a.key = 'b'
        returning *)
      insert into allocation_event (allocation, n, stage, on_date, area_ha, rev)
      select id, 1, 'allocated', on_date, area_ha, rev from corrected`);
    const { items } = await read(app, '/api/allocations', { query: { zone: 'ccn-huyen-tung' } });
    expect(items).toMatchObject([{ key: 'b', area_ha: 11 }]);
    expect(await progress('2027-12-01')).toMatchObject({ recorded_ha: 36 });
    expect((await read(app, '/api')).revision).toBeGreaterThan(before);
  });
});

describe('the ledger as a file', () => {
  const at = '?as_of=2027-12-01';

  it('holds in every format what the list holds', async () => {
    const { items } = await read(app, '/api/allocations', { query: { as_of: '2027-12-01' } });
    const csv = (await app.inject(`/api/allocations.csv${at}`)).body;
    const [names = '', , ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
    const column = (name: string) =>
      rows.map((row) => row.split(';')[names.split(';').indexOf(name)]?.replace(',', '.'));
    expect(column('entry')).toEqual(items.map(({ key }) => key));
    expect(column('held_ha').map(Number)).toEqual(items.map(({ held_ha }) => held_ha));

    const reply = await app.inject(`/api/allocations.geojson${at}`);
    expect(reply.headers['content-type']).toContain('application/geo+json');
    const { features } = reply.json<{ features: { properties: object }[] }>();
    expect(features.map(({ properties }) => properties)).toEqual(items);

    const workbook = await app.inject(`/api/allocations.xlsx${at}`);
    const [sheet] = await readWorkbook(workbook.rawPayload);
    expect(
      sheet?.data.slice(2).map((row) => String(row[names.split(';').indexOf('entry')])),
    ).toEqual(items.map(({ key }) => key));
  });

  it('follows the filter, and refuses what the list refuses', async () => {
    const csv = (await app.inject('/api/allocations.csv?recipient=developer')).body;
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    expect((await app.inject('/api/allocations.csv?zone=nowhere')).statusCode).toBe(400);
    expect((await app.inject('/api/allocations.csv?quarter=2')).statusCode).toBe(400);
  });
});

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change, ChangeList } from '../../../../client/src/api/schema.gen.ts';
import { buildTestApp } from '../../../test/app.ts';
import { approve, type TestChange } from '../../../test/approve.ts';
import { testDatabase } from '../../../test/database.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

const TODAY = '2026-11-22';
const NOW = new Date(`${TODAY}T03:00:00Z`);
const ZONE = 'kcn-yen-binh';

let db: Database;
let app: FastifyInstance;
let author: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => NOW });
  author = await testPerson(db, 'board');
  reviewer = await testPerson(db, 'reviewer_kcn');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const change = (what: Partial<TestChange>) =>
  approve(db, author, reviewer, {
    zone: ZONE,
    field: 'developer',
    value: 'Công ty',
    effectiveOn: null,
    at: NOW,
    ...what,
  });

/** All of a zone's history, in pages of two, the oldest first. */
async function historyOf(id: string): Promise<Change[]> {
  const items: Change[] = [];
  let before: number | undefined;
  do {
    const page = await read(app, '/api/zones/{id}/history', {
      params: { id },
      query: { limit: 2, ...(before === undefined ? {} : { before }) },
    });
    expect(page.items.length).toBeLessThanOrEqual(2);
    items.push(...page.items);
    before = page.next ?? undefined;
  } while (before !== undefined);
  return items.reverse();
}

type State = Record<string, unknown>;

/** What the fields say on a day, by nothing but the history up to there. */
function fold(history: readonly Change[], day: string): State {
  const state: State = {};
  const holding = history.filter(({ effective_on: on }) => on === null || on <= day);
  const inOrder = holding.toSorted((a, b) =>
    (a.effective_on ?? '').localeCompare(b.effective_on ?? ''),
  );
  for (const { zones } of inOrder) {
    for (const { field, scope, after } of zones.flatMap((zone) => zone.changes)) {
      if (after === null) delete state[`${field}/${scope}`];
      else state[`${field}/${scope}`] = after.items ?? after.claim;
    }
  }
  return state;
}

/** The same, by what the card says. */
async function standing(id: string, as_of: string): Promise<State> {
  const zone = await read(app, '/api/zones/{id}', { params: { id }, query: { as_of } });
  const state: State = {};
  for (const { field, scope, key } of zone.claims.filter(({ chosen }) => chosen)) {
    state[`${field}/${scope}`] = field === 'industry' ? zone.properties.industry_words : key;
  }
  return state;
}

describe('GET /api/zones/:id/history', () => {
  it('folds to what stands, on every day', async () => {
    await change({ field: 'leased_area_ha', value: 120, effectiveOn: '2025-06-01' });
    await change({ field: 'leased_area_ha', value: 140, effectiveOn: '2026-01-01' });
    await change({ field: 'leased_area_ha', value: 110, effectiveOn: '2024-01-01' });
    await change({ field: 'leased_area_ha', value: 160, effectiveOn: '2027-01-01' });
    await change({ field: 'status', value: 'under_construction', effectiveOn: null });
    await change({ field: 'industry', value: ['điện tử', 'cơ khí'], effectiveOn: TODAY });
    await change({ field: 'contact', value: 'Ban quản lý', effectiveOn: TODAY });
    await change({ field: 'contact', value: null, effectiveOn: '2026-12-01' });
    await change({ field: 'leased_area_ha', value: 141, effectiveOn: '2026-01-01' });
    const history = await historyOf(ZONE);
    for (const day of [
      '2020-01-01',
      '2024-05-05',
      '2025-12-31',
      TODAY,
      '2026-12-01',
      '2030-01-01',
    ]) {
      expect(fold(history, day), day).toEqual(await standing(ZONE, day));
    }
  });

  it('says before and after, on the day of the change or the nearest it touches', async () => {
    const figures = (await historyOf(ZONE)).flatMap(({ effective_on, zones }) =>
      zones
        .flatMap((zone) => zone.changes)
        .filter(({ field }) => field === 'leased_area_ha')
        .map(({ before, after }) => [effective_on, before?.min ?? null, after?.min ?? null]),
    );
    expect(figures.slice(-5)).toEqual([
      ['2025-06-01', null, 120],
      ['2026-01-01', 120, 140],
      ['2024-01-01', null, 110],
      ['2027-01-01', 140, 160],
      ['2026-01-01', 140, 141],
    ]);
  });

  it('says of a confirmation when and by which office, and what was noted', async () => {
    await app.inject({
      method: 'POST',
      url: `/api/zones/${ZONE}/confirmation`,
      headers: author.headers,
      payload: { note: 'Đã đi thực địa' },
    });
    const last = (await historyOf(ZONE)).at(-1);
    expect(last).toMatchObject({
      kind: 'confirmation',
      office: 'board',
      note: 'Đã đi thực địa',
      reason: null,
      zones: [{ slug: ZONE, changes: [] }],
    });
    const { items } = await read(app, '/api/changes');
    expect(items.map(({ revision }) => revision)).not.toContain(last?.revision);
  });

  it('knows no zone that does not exist', async () => {
    expectProblem(await app.inject('/api/zones/nope/history'), 404, 'zone_not_found');
    expectProblem(await app.inject('/api/changes?zone=nope'), 404, 'zone_not_found');
  });
});

describe('GET /api/changes', () => {
  it('counts the zones of the first load, and lists none', async () => {
    const all = await read(app, '/api/changes', { query: { limit: 100 } });
    expect(all.next).toBeNull();
    const zones = await read(app, '/api/zones', { query: { counted: 'all' } });
    expect(all.items.at(-1)).toMatchObject({
      kind: 'load',
      office: null,
      reason: null,
      zones_count: zones.numberMatched,
      zones: [],
    });
  });

  it('shows an approved request with its source, office and day', async () => {
    const revision = await change({
      reason: 'Chủ đầu tư đổi tên',
      source: 'Quyết định 1234/QĐ-UBND',
      effectiveOn: '2026-12-15',
    });
    const [newest] = (await read(app, '/api/changes', { query: { limit: 1 } })).items;
    expect(newest).toMatchObject({
      revision,
      at: NOW.toISOString(),
      kind: 'request',
      office: 'board',
      reason: 'Chủ đầu tư đổi tên',
      effective_on: '2026-12-15',
      source: { title: 'Quyết định 1234/QĐ-UBND', type: 'decision' },
      zones_count: 1,
      zones: [{ slug: ZONE, kind: 'kcn', changes: [{ field: 'developer', scope: '' }] }],
    });
    expect(newest?.zones[0]?.changes[0]?.after).toMatchObject({
      text: 'Công ty',
      sources: [newest?.source?.id],
    });
  });

  it('names nobody, quotes no decision, and shows no draft', async () => {
    const before = (await app.inject('/api/changes')).body;
    await db.query(
      `insert into change_request (zone, subject, author, reason, base_rev)
       select id, kind, $1, 'chỉ là bản nháp', 1 from zone where slug = $2`,
      [author.id, ZONE],
    );
    const replies = ['/api/changes', `/api/zones/${ZONE}/history`, `/api/zones/${ZONE}`];
    for (const url of replies) {
      const { body } = await app.inject(url);
      for (const secret of ['@example.test', 'Person ', 'a note for the author', 'bản nháp']) {
        expect(body, url).not.toContain(secret);
      }
    }
    expect((await app.inject('/api/changes')).body).toBe(before);
  });

  it('pages by revision, of all zones and of one', async () => {
    await change({ zone: 'kcn-diem-thuy', value: 'Công ty khác' });
    for (const zone of [undefined, ZONE, 'kcn-diem-thuy']) {
      const of = zone === undefined ? {} : { zone };
      const whole = await read(app, '/api/changes', { query: { limit: 100, ...of } });
      const paged: Change[] = [];
      for (let next: number | null = 2_147_483_647; next !== null; ) {
        const query: Record<string, string | number> = { limit: 3, before: next, ...of };
        const page: ChangeList = await read(app, '/api/changes', { query });
        paged.push(...page.items);
        next = page.next;
      }
      expect(paged).toEqual(whole.items);
      if (zone === undefined) continue;
      for (const { zones } of whole.items) {
        expect(zones.map(({ slug }) => slug)).toEqual([zone]);
      }
    }
  });

  it('lists what a later load corrected, and passes over what reads the same', async () => {
    const [row] = await db.query<{ revision: number }>(
      `insert into revision (kind, actor, reason) values ('load', 'test', 'load of the facts') returning id as revision`,
    );
    const correct = (slug: string, text: string) =>
      db.query(
        `with old as (
           update choice set rev = int4range(lower(rev), $1) where field = 'status' and upper_inf(rev)
             and zone = (select id from zone where slug = $2) returning *
         ), made as (
           insert into claim (key, content_hash, zone, field, v_text, confidence, attribution, as_of, origin, rev, note)
           select c.key, md5(random()::text), c.zone, c.field, coalesce(nullif($3, ''), c.v_text), c.confidence,
             c.attribution, c.as_of, 'facts', $1, 'a better note'
           from claim c join old on old.claim = c.id returning *
         ), sourced as (
           insert into claim_source select made.id, s.source from made, old join claim_source s on s.claim = old.claim
         )
         insert into choice (zone, field, claim, rev, made_by)
         select zone, field, id, int4range($1, null), 'load' from made`,
        [row?.revision, slug, text],
      );
    await correct('kcn-song-cong-1', 'withdrawn');
    await correct('kcn-diem-thuy', '');
    const [newest] = (await read(app, '/api/changes', { query: { limit: 1 } })).items;
    expect(newest).toMatchObject({ kind: 'load', zones_count: 2, request: null, source: null });
    const changes = newest?.zones.map(({ slug, changes }) => [slug, changes.length]);
    expect(changes).toEqual(
      expect.arrayContaining([
        ['kcn-song-cong-1', 1],
        ['kcn-diem-thuy', 0],
      ]),
    );
  });

  it('is validated by the revision', async () => {
    const first = await app.inject('/api/changes');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await app.inject({ url: '/api/changes', headers })).statusCode).toBe(304);
    await change({ value: 'Công ty mới' });
    expect((await app.inject({ url: '/api/changes', headers })).statusCode).toBe(200);
  });
});

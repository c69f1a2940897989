import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change, ChangeList, RequestDraft } from '../../../../client/src/api/schema.gen.ts';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { DECISION_NOTE, Desk } from '../../../test/desk.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

const TODAY = '2026-11-22';
const NOW = new Date(`${TODAY}T03:00:00Z`);
const ZONE = 'kcn-yen-binh';

let db: Database;
let app: FastifyInstance;
let desk: Desk;
let author: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => NOW });
  desk = new Desk(app);
  author = await testPerson(db, 'board');
  reviewer = await testPerson(db, 'reviewer_kcn');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const set = (field: string, value: object) => ({ field, action: 'set' as const, value });
const exactly = (figure: number) => ({ min: figure, max: figure });

/** Approves one item; returns the revision. */
async function change(
  item: NonNullable<RequestDraft['items']>[number],
  draft: Partial<RequestDraft> = {},
): Promise<number> {
  const approved = await desk.approved(author, reviewer, {
    zone: ZONE,
    effective_on: null,
    items: [item],
    ...draft,
  });
  return approved.revision ?? 0;
}

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
  for (const { field, scope, after, since, until } of history.flatMap(({ zones }) =>
    zones.flatMap((zone) => zone.changes),
  )) {
    if ((since !== null && day < since) || (until !== null && day >= until)) continue;
    if (after === null) delete state[`${field}/${scope}`];
    else state[`${field}/${scope}`] = after.items ?? after.claim;
  }
  return state;
}

/** The same, by what the card says. */
async function standing(id: string, as_of: string): Promise<State> {
  const zone = await read(app, '/api/zones/{id}', { params: { id }, query: { as_of } });
  const state: State = {};
  for (const { field, scope, key, ...said } of zone.claims.filter(({ chosen }) => chosen)) {
    // A claim that says nothing but that there is no value any more.
    if (said.min === null && said.max === null && said.text === null && said.json === null)
      continue;
    state[`${field}/${scope}`] = field === 'industry' ? zone.properties.industry_words : key;
  }
  return state;
}

describe('GET /api/zones/:id/history', () => {
  it('says before and after, on the day of the change or the nearest it touches', async () => {
    for (const [effective_on, ha] of [
      ['2025-06-01', 120],
      ['2026-01-01', 140],
      ['2024-01-01', 110],
      ['2027-01-01', 160],
      ['2026-01-01', 141],
      [null, 130],
    ] as const) {
      await change(set('leased_area_ha', exactly(ha)), { effective_on });
    }
    const figures = (await historyOf(ZONE)).flatMap(({ effective_on, zones }) =>
      zones
        .flatMap((zone) => zone.changes)
        .filter(({ field }) => field === 'leased_area_ha')
        .map(({ since, until, before, after }) => {
          return [effective_on, since, until, before?.min ?? null, after?.min ?? null];
        }),
    );
    expect(figures).toEqual([
      ['2025-06-01', '2025-06-01', null, null, 120],
      ['2026-01-01', '2026-01-01', null, 120, 140],
      ['2024-01-01', '2024-01-01', '2025-06-01', null, 110],
      ['2027-01-01', '2027-01-01', null, 140, 160],
      ['2026-01-01', '2026-01-01', '2027-01-01', 140, 141],
      [null, null, '2027-01-01', 141, 130],
    ]);
  });

  it('tells what became of the entries of the ledger, without what is kept from the public', async () => {
    const enter = (area_ha: number, hidden: 'decision'[] = []) => ({
      action: 'enter' as const,
      recipient: 'tenant' as const,
      stage: 'allocated' as const,
      on_date: '2026-03-01',
      area_ha,
      decision_no: `${area_ha}/QĐ-UBND`,
      hidden,
    });
    const made = await desk.approved(author, reviewer, {
      zone: ZONE,
      entries: [enter(3), enter(4, ['decision'])],
    });
    const { items } = await read(app, '/api/allocations', { query: { zone: ZONE } });
    const of = (area: number) => items.find(({ area_ha }) => area_ha === area)?.id ?? 0;
    const further = await desk.approved(author, reviewer, {
      zone: ZONE,
      entries: [
        {
          action: 'stage',
          allocation: of(3),
          stage: 'revoked',
          on_date: '2026-05-01',
          area_ha: 1,
        },
        { action: 'void', allocation: of(4) },
      ],
    });
    const history = await historyOf(ZONE);
    const told = (revision: number | null) =>
      history
        .find((one) => one.revision === revision)
        ?.zones.flatMap(({ entries }) => entries)
        .map(({ id: _, recipient: __, ...entry }) => entry);
    const entered = { what: 'entered', stage: 'allocated', on_date: '2026-03-01' };
    expect(told(made.revision)).toEqual([
      { ...entered, area_ha: 3, decision_no: '3/QĐ-UBND' },
      { ...entered, area_ha: 4, decision_no: null },
    ]);
    expect(told(further.revision)).toEqual([
      {
        what: 'stage',
        stage: 'revoked',
        on_date: '2026-05-01',
        area_ha: 1,
        decision_no: '3/QĐ-UBND',
      },
      {
        what: 'struck_out',
        stage: null,
        on_date: '2026-03-01',
        area_ha: 4,
        decision_no: null,
      },
    ]);
  });

  it('folds to what stands, on every day, whatever was approved', async () => {
    await change(set('status', { text: 'under_construction' }));
    const days = fc.constantFrom(null, '2024-01-01', '2025-06-01', TODAY, '2027-01-01');
    const items = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((ha) => set('leased_area_ha', exactly(ha))),
      fc
        .subarray(['10', '26', '27'], { minLength: 1 })
        .map((words) => set('industry', { items: words })),
      fc
        .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'aăâbc đê') })
        .map((text) => set('contact', { text: `Phòng ${text.trim()}.` })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(items, days, fc.boolean()), { minLength: 1, maxLength: 3 }),
        async (sequence) => {
          for (const [item, effective_on, cleared] of sequence) {
            await change(item, { effective_on });
            if (!cleared) continue;
            await change({ field: item.field, action: 'clear' }, { effective_on: '2026-12-01' });
          }
          const history = await historyOf(ZONE);
          for (const day of [
            '2020-01-01',
            '2024-06-01',
            '2025-12-31',
            TODAY,
            '2026-12-05',
            '2030-01-01',
          ]) {
            expect(fold(history, day), day).toEqual(await standing(ZONE, day));
          }
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
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
    const revision = await change(set('developer', { text: 'Công ty' }), {
      reason: 'Chủ đầu tư đổi tên',
      source: { title: 'Quyết định 1234/QĐ-UBND', publisher: 'UBND tỉnh' },
      effective_on: '2026-12-15',
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
      for (const secret of ['@example.test', 'Person ', DECISION_NOTE, 'bản nháp']) {
        expect(body, url).not.toContain(secret);
      }
    }
    expect((await app.inject('/api/changes')).body).toBe(before);
  });

  it('pages by revision, of all zones and of one', async () => {
    await change(set('developer', { text: 'Công ty khác' }), { zone: 'kcn-diem-thuy' });
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
    await change(set('developer', { text: 'Công ty mới' }));
    expect((await app.inject({ url: '/api/changes', headers })).statusCode).toBe(200);
  });
});

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Office, openOffice } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';
import type { LedgerEntry } from './schema.ts';

let office: Office;
let app: FastifyInstance;
let db: Database;
let desk: Desk;
let board: TestPerson;
let planner: TestPerson;
let parks: TestPerson;
let planning: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  ({ app, desk, db } = office);
  board = await office.person('board');
  planner = await office.person('planner');
  parks = await office.person('reviewer_kcn');
  planning = await office.person('reviewer_planning');
});
afterAll(() => office?.close());

const ZONE = 'kcn-yen-binh';
const enter = (ha: number, on: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  action: 'enter',
  recipient: 'tenant',
  stage: 'allocated',
  area_ha: ha,
  on_date: on,
  ...more,
});
const progress = async (as_of = '2026-11-22') =>
  read(app, '/api/targets/{id}/progress', { params: { id: 'land-2026-2030' }, query: { as_of } });
const list = async (query: Record<string, string | number> = {}) =>
  (await read(app, '/api/allocations', { query })).items;
const approved = (entries: LedgerEntry[], zone = ZONE) =>
  desk.approved(board, parks, { zone, entries });

describe('an entry of the ledger', () => {
  it('is proposed, decided by somebody else, and counts from then on', async () => {
    const before = await progress();
    const made = await desk.submitted(board, {
      zone: ZONE,
      entries: [
        enter(10.5, '2026-05-04', {
          decision_no: '77/QĐ-UBND',
          decision_date: '2026-05-04',
          investor: 'Công ty sợi',
          investor_country: 'KR',
          sector: '13',
          capital: { amount: 25_000_000, currency: 'USD' },
          project: 'Nhà máy sợi',
          hidden: ['investor', 'capital'],
        }),
        enter(4, '2026-06-01', { stage: 'committed' }),
      ],
    });
    expect(made).toMatchObject({ subject: 'kcn', entry_count: 2, fields: [] });
    expect(made.entries[0]).toMatchObject({
      investor: 'Công ty sợi',
      hidden: ['investor', 'capital'],
    });
    expect((await progress()).recorded_ha).toBe(before.recorded_ha);
    expectProblem(await desk.attempt(board, made, 'approve', {}), 403, 'not_permitted');

    const comparison = await read(app, '/api/requests/{id}/comparison', {
      params: { id: String(made.id) },
      headers: parks.headers,
    });
    expect(comparison.ledger).toEqual([
      { recipient: 'tenant', held_ha: 0, change_ha: 10.5, bound_ha: 400 },
    ]);
    await desk.step(parks, made, 'approve', {});
    expect(await progress()).toMatchObject({
      recorded_ha: before.recorded_ha + 10.5,
      pipeline: { committed_ha: 4, entries: 1 },
      coverage: 'partial',
    });
    const [promised, handed] = await list({ zone: ZONE });
    expect(promised).toMatchObject({ stage: 'committed', held_ha: 0, counted_on: null });
    expect(handed).toMatchObject({
      key: `request/${made.id}/0`,
      investor: null,
      capital: null,
      investor_country: 'KR',
      sector: '13',
      project: 'Nhà máy sợi',
      decision_no: '77/QĐ-UBND',
      hidden: ['investor', 'capital'],
      source: `request-${made.id}`,
      flags: [],
      events: [{ stage: 'allocated', on_date: '2026-05-04', area_ha: 10.5 }],
    });
    for (const url of ['/api/allocations', '/api/allocations.csv', '/api/allocations.geojson']) {
      expect((await app.inject(url)).body).not.toContain('Công ty sợi');
    }
    const url = `/api/ledger/entries/${handed?.id}`;
    const whole = await app.inject({ url, headers: parks.headers });
    expect(whole.json()).toMatchObject({ investor: 'Công ty sợi', zone: ZONE, geometry: null });
    expectProblem(await app.inject(url), 401, 'not_signed_in');
  });

  it('goes through its stages, is set right, taken back and struck out', async () => {
    const first = await approved([enter(20, '2026-02-01', { stage: 'committed' })]);
    const [entry] = await list({ zone: ZONE });
    const key = `request/${first.id}/0`;
    const standing = async () => (await list({ zone: ZONE })).find((one) => one.key === key);
    const id = async () => (await standing())?.id ?? 0;
    expect(entry).toBeDefined();
    await approved([
      { action: 'stage', allocation: await id(), stage: 'allocated', on_date: '2026-03-01' },
      { action: 'stage', allocation: await id(), stage: 'cleared', on_date: '2026-04-01' },
    ]);
    expect(await standing()).toMatchObject({
      stage: 'cleared',
      counted_on: '2026-03-01',
      held_ha: 20,
    });

    await approved([
      enter(18, '2026-02-01', { action: 'correct', allocation: await id(), stage: 'committed' }),
    ]);
    expect(await standing()).toMatchObject({ area_ha: 18, held_ha: 18, stage: 'cleared' });
    expect((await standing())?.events).toHaveLength(3);

    await approved([
      {
        action: 'stage',
        allocation: await id(),
        stage: 'revoked',
        on_date: '2026-08-01',
        area_ha: 8,
      },
    ]);
    expect(await standing()).toMatchObject({ stage: 'cleared', held_ha: 10 });
    expect(
      (await progress('2026-07-31')).recorded_ha - (await progress('2026-08-01')).recorded_ha,
    ).toBe(8);

    await approved([{ action: 'void', allocation: await id() }]);
    expect(await standing()).toBeUndefined();
    // What was known before can be read as it was.
    const known = await list({ zone: ZONE, known_at: (first.revision ?? 0) + 1 });
    expect(known.find((one) => one.key === key)).toMatchObject({ stage: 'cleared', held_ha: 20 });
  });

  it('is refused where the ledger’s rules would break, when it is handed in', async () => {
    const draft = await desk.draft(board, {
      zone: ZONE,
      entries: [enter(1, '2026-01-02'), enter(399.99, '2026-01-03')],
    });
    const refused = await desk.attempt(board, draft, 'submit');
    const problem = expectProblem(refused, 422, 'invalid_values') as {
      errors?: { code: string }[];
    };
    expect(problem.errors).toMatchObject([
      { code: 'ledger_over_allocated', pointer: '/entries/0' },
    ]);
    const decision = { decision_no: '77/QĐ-UBND', decision_date: '2026-05-04' };
    const twice = await desk.draft(board, {
      zone: ZONE,
      entries: [enter(1, '2026-05-04', decision)],
    });
    expectProblem(await desk.attempt(board, twice, 'submit'), 422, 'invalid_values');
    const named = await desk.draft(board, {
      zone: ZONE,
      entries: [enter(1, '2026-05-04', { ...decision, decision_part: 'Lô CN-03' })],
    });
    await desk.step(board, named, 'submit');
    // Nothing of a rehearsal is kept.
    expect(
      await db.query(`select id from revision where reason = 'Theo quyết định mới' and id > (
      select max(rev) from change_request)`),
    ).toEqual([]);
  });

  it('is checked member by member', async () => {
    const attempt = (entry: LedgerEntry) =>
      desk.send(board, 'POST', '/api/requests', { zone: ZONE, entries: [entry] });
    const codes = async (entry: LedgerEntry) => {
      const problem = expectProblem(await attempt(entry), 422, 'invalid_values');
      return (problem as { errors: { code: string; pointer: string }[] }).errors.map(
        ({ code, pointer }) => `${pointer} ${code}`,
      );
    };
    expect(
      await codes({
        action: 'enter',
        recipient: 'tenant',
        stage: 'revoked',
        on_date: '1950-01-01',
      }),
    ).toEqual([
      '/entries/0/area_ha entry_missing',
      '/entries/0/stage ledger_first_stage',
      '/entries/0/on_date not_a_day',
    ]);
    expect(await codes({ action: 'void', allocation: 999_999 })).toEqual([
      '/entries/0/allocation unknown_entry',
    ]);
    expect(await codes(enter(1, '2026-02-01', { sector: '98', investor: 'a\u0007' }))).toEqual([
      '/entries/0/investor text_unreadable',
    ]);
    expect(await codes(enter(1, '2026-02-01', { sector: '04' }))).toEqual([
      '/entries/0/sector unknown_sector',
    ]);
  });

  it('says when somebody else has changed it meanwhile', async () => {
    const first = await approved([enter(2, '2026-02-01')]);
    const key = `request/${first.id}/0`;
    const id = (await list({ zone: ZONE })).find((one) => one.key === key)?.id ?? 0;
    const entries: LedgerEntry[] = [
      { action: 'stage', allocation: id, stage: 'built', on_date: '2026-10-01' },
    ];
    const second = await desk.submitted(board, { zone: ZONE, entries });
    await approved([{ action: 'stage', allocation: id, stage: 'cleared', on_date: '2026-09-01' }]);
    expectProblem(await desk.attempt(parks, second, 'approve', {}), 409, 'outdated_values');
    const seen = await desk.read(board, second.id);
    expect(seen).toMatchObject({ outdated: true });
    const rebased = await desk.step(board, seen, 'rebase', { take: { 'entry/0': 'mine' } });
    await desk.step(parks, rebased, 'approve', {});
    expect((await list({ zone: ZONE })).find((one) => one.key === key)).toMatchObject({
      stage: 'built',
    });
  });

  it('may come from the planners, and is then decided by theirs', async () => {
    const made = await desk.submitted(planner, { zone: ZONE, entries: [enter(1, '2026-10-10')] });
    expect(made.subject).toBe('planning');
    expectProblem(await desk.attempt(parks, made, 'approve', {}), 404, 'not_found');
    await desk.step(planning, made, 'approve', {});
  });

  it('keeps polygons apart and says what lies outside the boundary', async () => {
    const ring = (w: number, e: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [w, 21.44],
          [e, 21.44],
          [e, 21.45],
          [w, 21.45],
          [w, 21.44],
        ],
      ],
    });
    await approved([enter(5, '2026-03-01', { geometry: ring(105.8, 105.81) })]);
    const draft = await desk.draft(board, {
      zone: ZONE,
      entries: [enter(5, '2026-03-02', { geometry: ring(105.805, 105.815) })],
    });
    const problem = expectProblem(
      await desk.attempt(board, draft, 'submit'),
      422,
      'invalid_values',
    );
    expect(JSON.stringify(problem)).toContain('ledger_polygons_overlap');
  });
});

describe('the leased land of a zone', () => {
  it('is the last figure and what was handed over since, never both', async () => {
    const zone = 'kcn-thanh-binh';
    const land = async (as_of: string) => {
      const { properties } = await read(app, '/api/zones/{id}', {
        params: { id: zone },
        query: { as_of },
      });
      const { leased_area_min_ha, leased_area_max_ha, free_area_max_ha } = properties;
      return [leased_area_min_ha, leased_area_max_ha, free_area_max_ha];
    };
    const figure = (field: string, ha: number) => ({
      field,
      action: 'set' as const,
      value: { min: ha, max: ha },
    });
    await desk.approved(board, parks, {
      zone,
      effective_on: null,
      source: { title: 'Báo cáo', publisher: 'Ban Quản lý', date: '2026-06-30' },
      items: [figure('leasable_area_ha', 50), figure('leased_area_ha', 30)],
    });
    await approved([enter(5, '2026-05-01'), enter(7, '2026-08-01')], zone);
    // The 5 ha of May are in the figure of June; the 7 ha of August are not.
    expect(await land('2026-07-31')).toEqual([30, 30, 20]);
    expect(await land('2026-08-01')).toEqual([37, 37, 13]);
    const id = (await list({ zone })).find(({ area_ha }) => area_ha === 7)?.id ?? 0;
    await approved(
      [{ action: 'stage', allocation: id, stage: 'revoked', on_date: '2026-09-01', area_ha: 7 }],
      zone,
    );
    expect(await land('2026-09-01')).toEqual([30, 30, 20]);
    const over = await desk.draft(board, { zone, entries: [enter(20.01, '2026-10-01')] });
    expectProblem(await desk.attempt(board, over, 'submit'), 422, 'invalid_values');
  });
});

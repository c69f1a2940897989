import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, exactly, type Office, openOffice, set, TODAY } from '../../../../test/desk.ts';
import { GeodataFolder } from '../../../../test/geodata-folder.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';
import { loadGeodata } from '../../../geodata/load/index.ts';

let office: Office;
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let board: TestPerson;
let doit: TestPerson;
let parks: TestPerson;
let clusters: TestPerson;

beforeAll(async () => {
  office = await openOffice();
  ({ db, app, desk } = office);
  board = await office.person('board');
  doit = await office.person('doit');
  parks = await office.person('reviewer_kcn');
  clusters = await office.person('reviewer_ccn');
});
afterAll(() => office?.close());

const zone = (id: string, query: Record<string, string | number> = {}) =>
  read(app, '/api/zones/{id}', { params: { id }, query });
const latest = async () => {
  const [row] = await db.query<{ id: number }>('select max(id) as id from revision');
  return row?.id ?? 0;
};

describe('an approval', () => {
  it('makes the proposed values the zone’s values, with their source, in one revision', async () => {
    const before = await latest();
    const id = 'kcn-song-cong-2';
    const made = await desk.submitted(board, {
      zone: id,
      reason: 'Quyết định điều chỉnh quy hoạch',
      confidence: 'derived',
      items: [
        set('leased_area_ha', { min: 100, max: 120, max_inclusive: false }),
        set('developer', { text: 'Công ty hạ tầng' }),
        set('industry', { items: ['26', 'luyện kim', '27'] }),
        set('contact', { text: '0208 3 855 688' }),
        { field: 'decision', action: 'clear' },
      ],
    });
    const heard: string[] = [];
    const stop = await db.listen('atlas_revision', (payload) => heard.push(payload));
    const approved = await desk.step(parks, made, 'approve', { note: 'Đã đối chiếu' });
    await stop();
    expect(approved).toMatchObject({
      state: 'approved',
      decided_by: { id: parks.id },
      decision_note: 'Đã đối chiếu',
      allowed: [],
    });
    const revision = approved.revision ?? 0;
    expect(revision).toBe(await latest());
    expect(revision).toBeGreaterThan(before);
    expect(heard).toEqual([String(revision)]);

    const card = await zone(id);
    expect(card.revision).toBe(revision);
    expect(card).toMatchObject({
      developer: 'Công ty hạ tầng',
      decision: null,
      contact: '0208 3 855 688',
    });
    expect(card.properties).toMatchObject({
      leased_area_min_ha: 100,
      leased_area_max_ha: 120,
      leased_area_max_inclusive: false,
      industries: ['24', '26', '27'],
    });
    expect(card.properties.industry_words).toHaveLength(3);
    const leased = card.claims.find(({ field, chosen }) => field === 'leased_area_ha' && chosen);
    expect(leased).toMatchObject({
      key: `request/${made.id}/leased_area_ha/1`,
      confidence: 'derived',
      as_of: '2026-10-01',
      sources: [`request-${made.id}`],
    });
    expect(card.sources.find((source) => source.id === `request-${made.id}`)).toMatchObject({
      type: 'decision',
      doc_no: '12/QĐ-BQL',
      published: '2026-10-01',
    });
    // What was known before is still read as it was.
    const old = await zone(id, { known_at: before });
    expect(old.developer).not.toBe('Công ty hạ tầng');
    expect(old.decision).not.toBeNull();

    const [recorded] = await db.query(
      'select kind, actor, person, office, reason from revision where id = $1',
      [revision],
    );
    expect(recorded).toEqual({
      kind: 'request',
      actor: parks.login,
      person: parks.id,
      office: 'board',
      reason: 'Quyết định điều chỉnh quy hoạch',
    });
  });

  it('takes effect on a later day without another write', async () => {
    const id = 'ccn-khuynh-thach';
    const made = await desk.submitted(doit, {
      zone: id,
      effective_on: '2027-01-01',
      items: [set('status', { text: 'withdrawn' })],
    });
    await desk.step(clusters, made, 'approve', {});
    expect((await zone(id)).properties.status).toBe('operating');
    const rows = await db.query('select from zone_rev');
    expect((await zone(id, { as_of: '2026-12-31' })).properties.status).toBe('operating');
    expect((await zone(id, { as_of: '2027-01-01' })).properties.status).toBe('withdrawn');
    expect(await db.query('select from zone_rev')).toHaveLength(rows.length);

    // An earlier decision holds until the one that begins later.
    const sooner = await desk.submitted(doit, {
      zone: id,
      effective_on: '2026-06-01',
      items: [set('status', { text: 'established' })],
    });
    await desk.step(clusters, sooner, 'approve', {});
    const at = async (day: string) => (await zone(id, { as_of: day })).properties.status;
    expect(await at('2026-05-31')).toBe('operating');
    expect(await at('2026-06-01')).toBe('established');
    expect(await at('2026-12-31')).toBe('established');
    expect(await at('2027-01-01')).toBe('withdrawn');
  });

  it('corrects the past: a request without a day replaces all that was said up to today', async () => {
    const id = 'ccn-ban-dat';
    for (const [effective_on, text] of [
      ['2026-01-01', 'planned'],
      ['2027-06-01', 'operating'],
    ] as const) {
      const made = await desk.submitted(doit, {
        zone: id,
        effective_on,
        items: [set('status', { text })],
      });
      await desk.step(clusters, made, 'approve', {});
    }
    const correction = await desk.submitted(doit, {
      zone: id,
      effective_on: null,
      items: [set('status', { text: 'under_construction' })],
    });
    await desk.step(clusters, correction, 'approve', {});
    const at = async (day: string) => (await zone(id, { as_of: day })).properties.status;
    expect(await at('2020-01-01')).toBe('under_construction');
    expect(await at(TODAY)).toBe('under_construction');
    expect(await at('2027-06-01')).toBe('operating');
    const { claims } = await zone(id);
    expect(claims.filter(({ field, chosen }) => field === 'status' && chosen)).toHaveLength(1);
  });

  it('records what a zone that ends went into; its address keeps working', async () => {
    const before = await latest();
    const made = await desk.submitted(doit, {
      zone: 'ccn-kha-son',
      items: [set('status', { text: 'superseded' })],
      lineage: [{ to: 'ccn-ha-chau-1', how: 'merge' }],
    });
    await desk.step(clusters, made, 'approve', {});
    const card = await zone('ccn-kha-son');
    expect(card.properties.status).toBe('superseded');
    expect(card.lineage).toMatchObject([
      { slug: 'ccn-ha-chau-1', how: 'merge', direction: 'to', on_date: TODAY },
    ]);
    expect((await zone('ccn-kha-son', { known_at: before })).lineage).toEqual([]);
  });

  it('is all or nothing', async () => {
    const made = await desk.submitted(board, {
      zone: 'kcn-yen-binh',
      items: [set('contact', { text: 'phòng một cửa' })],
    });
    const counts = async () =>
      (
        await db.query(`select (select count(*) from revision) as revisions, (select count(*) from claim) as claims,
          (select count(*) from choice) as choices, (select count(*) from zone_rev) as rows,
          (select count(*) from source) as sources, (select count(*) from request_event) as events`)
      )[0];
    const before = await counts();
    await db.exec(`
      create function break_here() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger break_here before insert on zone_rev for each row execute function break_here()`);
    expectProblem(await desk.attempt(parks, made, 'approve', {}), 500, 'internal_error');
    await db.exec('drop trigger break_here on zone_rev; drop function break_here()');
    expect(await counts()).toEqual(before);
    expect((await desk.read(parks, made.id)).state).toBe('submitted');
    await desk.step(parks, made, 'approve', {});
  });

  it('refuses what the time line makes impossible, naming it', async () => {
    const id = 'kcn-thanh-binh';
    const later = await desk.submitted(board, {
      zone: id,
      effective_on: '2027-01-01',
      items: [set('leasable_area_ha', exactly(50))],
    });
    const now = await desk.submitted(board, {
      zone: id,
      items: [set('leased_area_ha', exactly(60))],
    });
    await desk.step(parks, later, 'approve', {});
    expectProblem(await desk.attempt(parks, now, 'approve', {}), 422, 'invalid_values');
  });

  it('redraws a zone with its new hectares, and nothing else', async () => {
    const id = 'ccn-ba-xuyen';
    const made = await desk.submitted(doit, {
      zone: id,
      items: [set('planned_area_ha', exactly(60))],
    });
    await desk.step(clusters, made, 'approve', {});
    expect((await zone(id)).properties.display_area_ha).toBe(60);
    const [drawn] = await db.query<{ n: number }>(
      `select count(*) as n from boundary where rev = (select max(rev) from boundary) and basis = 'indicative'`,
    );
    expect(drawn?.n).toBeLessThan(20);
  });
});

describe('four eyes', () => {
  it('nobody approves their own, in the server or past it', async () => {
    const both = await office.person('board', 'reviewer_kcn');
    const made = await desk.submitted(both, {
      zone: 'kcn-yen-binh',
      items: [set('investment', { text: '1 tỷ' })],
    });
    expectProblem(await desk.attempt(both, made, 'approve', {}), 409, 'own_request');
    expectProblem(await desk.attempt(board, made, 'approve', {}), 403, 'not_permitted');
    expectProblem(await desk.attempt(clusters, made, 'approve', {}), 404, 'not_found');
    const decide = (person: number) =>
      db.query(
        `update change_request set state = 'approved', decided_by = $1, decided_at = now(),
           rev = (select max(id) from revision where kind = 'load') where id = $2`,
        [person, made.id],
      );
    await expect(decide(both.id)).rejects.toMatchObject({ constraint: 'four_eyes' });
    await expect(decide(clusters.id)).rejects.toThrow(/may not decide/);
    await expect(db.query(`delete from change_item where request = $1`, [made.id])).rejects.toThrow(
      /closed/,
    );
    await expect(db.query('delete from request_event')).rejects.toThrow(/insert only/);
  });
});

describe('two editors', () => {
  it('racing for one request: the second is told to read it again', async () => {
    const made = await desk.submitted(board, {
      zone: 'kcn-yen-binh-3',
      items: [set('contact', { text: 'a' })],
    });
    const [one, two] = await Promise.all([
      desk.attempt(parks, made, 'approve', {}),
      desk.attempt(board, made, 'withdraw'),
    ]);
    expect([one.statusCode, two.statusCode].sort()).toEqual([200, 412]);
  });

  it('racing for one value: the second is told what changed, and goes on field by field', async () => {
    const id = 'kcn-yen-binh-2';
    const draft = (text: string, year: number) => ({
      zone: id,
      items: [
        set('developer', { text }),
        set('established_year', exactly(year)),
        set('contact', { text }),
      ],
    });
    const first = await desk.submitted(board, draft('Công ty A', 2024));
    const other = await office.person('board');
    const second = await desk.submitted(other, draft('Công ty B', 2025));
    await desk.step(parks, first, 'approve', {});

    const seen = await desk.read(other, second.id);
    expect(seen).toMatchObject({ outdated: true, allowed: ['withdraw', 'rebase'] });
    const refused = await desk.attempt(parks, second, 'approve', {});
    const { errors } = expectProblem(refused, 409, 'outdated_values') as {
      errors?: { pointer?: string }[];
    };
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/items/0', '/items/1', '/items/2']);

    const half = await desk.attempt(other, second, 'rebase', { take: { developer: 'mine' } });
    expectProblem(half, 422, 'invalid_values');
    const rebased = await desk.step(other, second, 'rebase', {
      take: { developer: 'mine', established_year: 'theirs', contact: 'theirs' },
    });
    expect(rebased).toMatchObject({ state: 'submitted', outdated: false, fields: ['developer'] });
    // A reviewer who has read the request before does not approve what it has become.
    expectProblem(await desk.attempt(parks, second, 'approve', {}), 412, 'precondition_failed');
    await desk.step(parks, rebased, 'approve', {});
    const card = await zone(id);
    expect(card.developer).toBe('Công ty B');
    expect(card.contact).toBe('Công ty A');
    expect(card.properties.established_year).toBe(2024);
  });

  it('a request left without anything by a rebase is a draft again', async () => {
    const id = 'kcn-tay-pho-yen';
    const items = [set('contact', { text: 'x' })];
    const first = await desk.submitted(board, { zone: id, items });
    const second = await desk.submitted(board, { zone: id, items });
    await desk.step(parks, first, 'approve', {});
    const rebased = await desk.step(board, second, 'rebase', { take: { contact: 'theirs' } });
    expect(rebased).toMatchObject({ state: 'draft', items: [] });
  });
});

describe('what is not approved', () => {
  it('shows nowhere to the public', async () => {
    const mark = 'DẤU-HIỆU-BẢN-NHÁP';
    const paths = [
      '/api/zones?counted=all&limit=1000',
      '/api/zones/kcn-nam-pho-yen',
      '/api/zones/facets',
      '/api/summary',
      '/api/sources?limit=1000',
      '/tiles/zones/10/813/449.mvt',
      '/api/changes',
      '/api/zones/kcn-nam-pho-yen/history',
      '/feeds/changes.json',
    ];
    const bodies = async () =>
      Promise.all(
        paths.map(async (url) => {
          const { rawPayload, headers } = await app.inject(url);
          const body = rawPayload.toString('latin1').replace(/"requestId":"\w+"/, '');
          return { url, etag: headers.etag, body };
        }),
      );
    const before = await bodies();
    const draft = {
      zone: 'kcn-nam-pho-yen',
      reason: mark,
      source: { title: mark, publisher: mark },
      items: [set('developer', { text: mark }), set('name_vi', { text: mark })],
    };
    await desk.draft(board, draft);
    await desk.submitted(board, draft);
    const returned = await desk.submitted(board, draft);
    await desk.step(parks, returned, 'return', { note: mark });
    expect(await bodies()).toEqual(before);
    expect(JSON.stringify(before)).not.toContain(Buffer.from(mark).toString('latin1'));
  });
});

describe('a later load of the facts', () => {
  it('leaves what a desk has decided, and what it has said', async () => {
    const folder = new GeodataFolder();
    const id = 'ccn-tan-duong';
    try {
      const made = await desk.submitted(doit, {
        zone: id,
        items: [
          set('planned_area_ha', exactly(31)),
          { field: 'investment', action: 'clear' },
          set('industry', { items: ['13'] }),
        ],
      });
      await desk.step(clusters, made, 'approve', {});
      const before = await zone(id);
      folder.replace(
        'claims.csv',
        `${id},planned_area_ha,,13,13,`,
        `${id},planned_area_ha,,14,14,`,
      );
      folder.replace('claims.csv', '"139,273 tỷ đồng"', '"140 tỷ đồng"');
      const report = await loadGeodata(db, { dir: folder.dir, actor: 'test' });
      expect(report.outcome).toBe('loaded');
      const after = await zone(id);
      expect(after.properties.planned_area_ha).toBe(31);
      expect(after.investment).toBeNull();
      expect(after.properties.industries).toEqual(['13']);
      expect(after.claims.filter(({ key }) => key.startsWith('request/'))).toEqual(
        before.claims.filter(({ key }) => key.startsWith('request/')),
      );
      expect((await zone('ccn-kha-son')).lineage).toHaveLength(1);
    } finally {
      folder.remove();
    }
  });
});

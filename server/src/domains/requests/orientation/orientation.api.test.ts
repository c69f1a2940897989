import type { FastifyInstance } from 'fastify';
import type { MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Office, openOffice } from '../../../../test/desk.ts';
import { GeodataFolder } from '../../../../test/geodata-folder.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';
import { loadGeodata } from '../../../geodata/load/index.ts';
import type { OrientationDraft } from './schema.ts';

let office: Office;
let app: FastifyInstance;
let db: Database;
let desk: Desk;
let planner: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  ({ app, desk, db } = office);
  planner = await office.person('planner');
  reviewer = await office.person('reviewer_planning');
});
afterAll(() => office?.close());

const WEST = { plan: 'plan-2025', region: 'west' } as const;
const PRIORITIES = {
  vi: 'Công nghiệp bán dẫn; chế biến chè',
  en: 'Semiconductors; tea processing',
  quote: 'ưu tiên công nghiệp bán dẫn',
};
const region = async (code: string, query: Record<string, string | number> = {}) => {
  const { features, sources } = await read(app, '/api/orientations', { query });
  const found = features.find(({ properties }) => properties.code === code);
  if (!found) throw new Error(`${code} is not there`);
  return { ...found.properties, geometry: found.geometry, sources };
};
const compare = async (id: number) =>
  read(app, '/api/requests/{id}/comparison', {
    params: { id: String(id) },
    headers: reviewer.headers,
  });
const parts = (more: Omit<OrientationDraft, 'plan' | 'region'>, effective_on?: string | null) => ({
  ...(effective_on === undefined ? {} : { effective_on }),
  orientation: { ...WEST, ...more },
});
const approved = (more: Omit<OrientationDraft, 'plan' | 'region'>, effective_on?: string | null) =>
  desk.approved(planner, reviewer, parts(more, effective_on));
/** What PostGIS makes of the outline of a region as it stands. */
const shaped = async (expression: string, code = 'west'): Promise<MultiPolygon> => {
  const [row] = await db.query<{ geometry: MultiPolygon }>(
    `select ST_AsGeoJSON(ST_Multi(${expression}), 15)::json as geometry from orientation o
     where plan = 'plan-2025' and code = $1 and upper_inf(rev) and valid @> date '2026-11-22'`,
    [code],
  );
  if (!row) throw new Error('no outline');
  return row.geometry;
};
const outline = (geometry: MultiPolygon) => ({
  geometry,
  accuracy_m: 50,
  method: 'số hóa bản đồ quy hoạch',
});
const pointers = (reply: Parameters<typeof expectProblem>[0]) =>
  expectProblem(reply, 422, 'invalid_values').errors?.map(({ pointer, code }) => [pointer, code]);
const post = (body: object) => desk.send(planner, 'POST', '/api/requests', body);

describe('an orientation', () => {
  it('is proposed, returned, handed in again, approved, and served with its history', async () => {
    const before = await region('west');
    const [{ rev: then } = { rev: 0 }] = await db.query<{ rev: number }>(
      'select max(id) as rev from revision',
    );
    const made = await desk.submitted(planner, parts({ priorities: PRIORITIES }, '2026-11-01'));
    expect(made).toMatchObject({
      subject: 'planning',
      zone: null,
      region: { plan: 'plan-2025', code: 'west', name_vi: 'Khu vực phía Tây' },
      parts: ['priorities'],
      orientation: { ...WEST, priorities: PRIORITIES },
    });
    const work = await app.inject({ url: '/api/desk/work', headers: reviewer.headers });
    expect(work.json().items[0]).toMatchObject({
      type: 'review',
      request: made.id,
      zone: null,
      region: { code: 'west' },
    });
    const back = await desk.step(reviewer, made, 'return', { note: 'Bổ sung ngành chè' });
    expectProblem(await desk.attempt(reviewer, back, 'approve', {}), 409, 'wrong_state');
    const again = await desk.step(planner, back, 'submit');
    const { orientation: compared } = await compare(again.id);
    expect(compared).toMatchObject({
      outline: null,
      parts: [
        {
          part: 'priorities',
          standing: { vi: before.priorities_vi },
          base: { vi: before.priorities_vi },
          proposed: PRIORITIES,
          from: '2026-11-01',
          until: null,
          changed_meanwhile: false,
        },
      ],
    });
    const done = await desk.step(reviewer, again, 'approve', {});

    const after = await region('west');
    expect(after).toMatchObject({
      priorities_vi: PRIORITIES.vi,
      priorities_quote: PRIORITIES.quote,
      direction_vi: before.direction_vi,
      source: `request-${made.id}`,
      decisions: [
        {
          part: 'priorities',
          since: '2026-11-01',
          source: `request-${made.id}`,
          revision: done.revision,
          request: made.id,
        },
      ],
    });
    expect(after.sources.map(({ id }) => id)).toContain(`request-${made.id}`);
    // Of an earlier day, or as it was known, the old text stands.
    expect(await region('west', { as_of: '2026-10-31' })).toMatchObject({
      priorities_vi: before.priorities_vi,
      decisions: [],
    });
    expect((await region('west', { known_at: then })).priorities_vi).toBe(before.priorities_vi);

    const { items } = await read(app, '/api/changes', { query: { limit: 1 } });
    expect(items[0]).toMatchObject({
      revision: done.revision,
      office: 'planning',
      zones: [],
      zones_count: 0,
      regions: [
        {
          code: 'west',
          changes: [
            {
              part: 'priorities',
              before: { vi: before.priorities_vi },
              after: { vi: PRIORITIES.vi },
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(items)).not.toContain('Bổ sung ngành chè');
    const feed = await app.inject('/feeds/changes.json?lang=vi');
    expect(feed.json().items[0].title).toContain('phía Tây');
    // What was approved goes on showing what stood before.
    expect((await compare(made.id)).orientation?.parts[0]?.standing?.vi).toBe(before.priorities_vi);
  });

  it('is decided on by somebody else, who may review plans, and proposed by who may', async () => {
    const both = await office.person('planner', 'reviewer_planning');
    const made = await desk.submitted(both, parts({ priorities: PRIORITIES }));
    expectProblem(await desk.attempt(both, made, 'approve', {}), 409, 'own_request');
    const parks = await office.person('reviewer_kcn');
    expectProblem(await desk.attempt(parks, made, 'approve', {}), 404, 'not_found');
    for (const role of ['reviewer_planning', 'board'] as const) {
      const other = await office.person(role);
      const reply = await desk.send(other, 'POST', '/api/requests', parts({ note: null }));
      expectProblem(reply, 403, 'not_permitted');
    }
    expectProblem(
      await app.inject({ method: 'POST', url: '/api/requests', payload: parts({ note: null }) }),
      401,
      'not_signed_in',
    );
    const stale = await desk.send(reviewer, 'POST', `/api/requests/${made.id}/approve`, {}, 1);
    expectProblem(stale, 412, 'precondition_failed');
    await desk.step(both, made, 'withdraw');
  });

  it('lists industries, by which zones are judged from that day on', async () => {
    const judged = async (as_of: string) => {
      const { rules } = await read(app, '/api/conformity', { query: { as_of } });
      return rules.find(({ region: code, industry }) => code === 'west' && industry === '26');
    };
    const industries = [
      {
        industry: '26',
        stance: 'discouraged' as const,
        phrase: 'hạn chế điện tử',
        basis: 'direct' as const,
      },
      {
        industry: null,
        stance: 'kept' as const,
        phrase: 'thân thiện môi trường',
        basis: 'criterion' as const,
      },
    ];
    const done = await approved({ industries }, '2026-11-10');
    expect((await judged('2026-11-22'))?.class).toBe('discouraged');
    expect((await judged('2026-11-09'))?.class).not.toBe('discouraged');
    const own = (await region('west')).industries.filter(
      ({ plan, province_wide }) => plan === 'plan-2025' && !province_wide,
    );
    expect(own.map(({ code, stance }) => [code, stance])).toEqual([
      ['26', 'discouraged'],
      [null, 'kept'],
    ]);
    const { items } = await read(app, '/api/changes', { query: { limit: 1 } });
    const [change] = items[0]?.regions[0]?.changes ?? [];
    expect(items[0]?.revision).toBe(done.revision);
    expect(change?.after?.industries).toHaveLength(2);
    expect(change?.before?.industries?.length).toBeGreaterThan(2);
  });

  it('is told when others decided meanwhile, part by part, and put on what stands now', async () => {
    const original = (await region('west')).priorities_vi;
    const made = await desk.submitted(
      planner,
      parts({ priorities: PRIORITIES, direction: { vi: 'Lấp đầy CCN', en: 'Fill clusters' } }),
    );
    await approved({ priorities: { vi: 'Chè', en: 'Tea' } }, null);
    const refused = await desk.attempt(reviewer, made, 'approve', {});
    expect(expectProblem(refused, 409, 'outdated_values').errors).toMatchObject([
      { pointer: '/orientation/priorities', code: 'changed_meanwhile' },
    ]);
    const { outdated, orientation } = await compare(made.id);
    expect(outdated).toBe(true);
    expect(orientation?.parts[0]).toMatchObject({
      changed_meanwhile: true,
      standing: { vi: 'Chè' },
      base: { vi: original },
    });
    expect(orientation?.parts[1]?.changed_meanwhile).toBe(false);
    expect(pointers(await desk.attempt(planner, made, 'rebase', { take: {} }))).toEqual([
      ['/take/orientation~1priorities', 'choice_missing'],
    ]);
    const put = await desk.step(planner, made, 'rebase', {
      take: { 'orientation/priorities': 'theirs' },
    });
    expect(put).toMatchObject({ state: 'submitted', parts: ['direction'], outdated: false });
    await desk.step(reviewer, put, 'approve', {});
    expect(await region('west')).toMatchObject({
      priorities_vi: 'Chè',
      direction_vi: 'Lấp đầy CCN',
      direction_quote: null,
    });
  });

  it('takes effect on its day and leaves what was decided for a later one', async () => {
    await approved({ note: { vi: 'Từ năm sau', en: 'From next year' } }, '2027-06-01');
    await approved({ note: { vi: 'Từ nay', en: 'From now' } }, '2026-11-20');
    const note = async (as_of: string) => (await region('west', { as_of })).note_vi;
    expect(await note('2026-11-22')).toBe('Từ nay');
    expect(await note('2027-05-31')).toBe('Từ nay');
    expect(await note('2027-06-01')).toBe('Từ năm sau');
    await approved({ note: null }, null);
    expect(await note('2026-11-22')).toBeNull();
    expect(await note('2027-06-01')).toBe('Từ năm sau');
  });
});

describe('an outline', () => {
  it('is compared on the ellipsoid, with neighbours and gaps, and what depends on it follows', async () => {
    const south = await shaped('geom', 'south');
    // The West loses a strip of its north to nobody and takes 3 km of the South.
    const given = await shaped(
      `ST_Difference(ST_Union(geom, ST_Intersection(ST_Buffer(geom::geography, 3000)::geometry,
         (select geom from orientation s where plan = 'plan-2025' and code = 'south' and upper_inf(rev)))),
        ST_MakeEnvelope(105, ST_YMax(geom) - 0.02, 107, 23, 4326))`,
    );
    const made = await desk.submitted(planner, parts({ outline: outline(given) }));
    const { orientation } = await compare(made.id);
    const told = orientation?.outline;
    const [measured] = await db.query<Record<'gained' | 'lost' | 'shared', number>>(
      `select ST_Area(ST_Difference(g, o.geom)::geography) / 1e4 as gained,
         ST_Area(ST_Difference(o.geom, g)::geography) / 1e4 as lost,
         ST_Area(ST_Intersection(g, ST_GeomFromGeoJSON($2))::geography) / 1e4 as shared
       from ST_GeomFromGeoJSON($1) g, orientation o where plan = 'plan-2025' and code = 'west' and upper_inf(rev)
         and valid @> date '2026-11-22'`,
      [JSON.stringify(given), JSON.stringify(south)],
    );
    expect(told?.gained_ha).toBeCloseTo(measured?.gained ?? 0, 1);
    expect(told?.lost_ha).toBeCloseTo(measured?.lost ?? 0, 1);
    expect(measured?.lost).toBeGreaterThan(10);
    expect(told?.gap_ha).toBeCloseTo(measured?.lost ?? 0, 0);
    const shared = told?.neighbours.find(({ code }) => code === 'south');
    expect(shared?.overlap_ha).toBeCloseTo(measured?.shared ?? 0, 1);
    expect(shared?.standing_overlap_ha).toBeLessThan(shared?.overlap_ha ?? 0);
    expect(told?.outside_ha).toBeLessThan(1);

    const before = await region('west');
    await desk.step(reviewer, made, 'approve', {});
    const after = await region('west');
    expect(after.area_km2).not.toBe(before.area_km2);
    expect(after).toMatchObject({ accuracy_m: 50, outline_source: `request-${made.id}` });
    expect((await region('west', { as_of: '2026-11-21' })).area_km2).toBe(before.area_km2);
    const tile = await app.inject('/tiles/orientations.json');
    expect(tile.statusCode).toBe(200);
    // No zone is moved to another region by it: what the sources say of them stays.
    const [moved] = await db.query<{ n: number }>(
      `select count(*) as n from choice where field = 'orientation' and made_by = 'desk'`,
    );
    expect(moved?.n).toBe(0);
  });

  it('cuts zones with a known boundary anew, and names those whose stated region contradicts it', async () => {
    const point = await shaped('ST_Buffer(ST_PointOnSurface(geom)::geography, 400)::geometry');
    await db.query(
      `update zone_rev set map_geom = ST_GeomFromGeoJSON($1), geometry_role = 'surveyed', location_basis = 'surveyed',
         location_point = ST_Centroid(ST_GeomFromGeoJSON($1)), orientation = 'west'
       where zone = (select id from zone where slug = 'kcn-yen-binh') and upper_inf(rev)`,
      [JSON.stringify(point)],
    );
    const share = async () => {
      const { items } = await read(app, '/api/conformity', { query: { zone: 'kcn-yen-binh' } });
      return items[0]?.parts.find(({ region: code }) => code === 'west')?.share ?? 0;
    };
    expect(await share()).toBe(1);
    const without = await shaped(
      'ST_Difference(geom, ST_Buffer(ST_PointOnSurface(geom)::geography, 900)::geometry)',
    );
    const made = await desk.submitted(planner, parts({ outline: outline(without) }));
    expect((await compare(made.id)).orientation?.outline?.zones).toMatchObject([
      { slug: 'kcn-yen-binh', orientation: 'west', inside: false, share: 0 },
    ]);
    await desk.step(reviewer, made, 'approve', {});
    expect(await share()).toBe(0);
  });
});

describe('what cannot be', () => {
  it('is refused with its place', async () => {
    const bow = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [105.5, 21.5],
            [105.6, 21.6],
            [105.6, 21.5],
            [105.5, 21.6],
            [105.5, 21.5],
          ],
        ],
      ],
    };
    expect(pointers(await post(parts({ outline: outline(bow) })))).toEqual([
      ['/orientation/outline/geometry', 'shape_invalid'],
    ]);
    const swapped = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [21.5, 105.5],
            [21.6, 105.6],
            [21.5, 105.6],
            [21.5, 105.5],
          ],
        ],
      ],
    };
    expect(pointers(await post(parts({ outline: outline(swapped) })))).toEqual([
      ['/orientation/outline/geometry', 'coordinates_swapped'],
    ]);
    const hostile = { vi: 'a\u0007b', en: ' ', quote: '\u202e' };
    expect(pointers(await post(parts({ priorities: hostile })))).toEqual([
      ['/orientation/priorities/vi', 'text_unreadable'],
      ['/orientation/priorities/en', 'text_unreadable'],
      ['/orientation/priorities/quote', 'text_unreadable'],
    ]);
    const wrong = [
      { industry: '98', stance: 'kept' as const, phrase: 'x', basis: 'criterion' as const },
      { industry: '26', stance: 'kept' as const, phrase: 'y', basis: 'direct' as const },
      { industry: '26', stance: 'priority' as const, phrase: 'y', basis: 'direct' as const },
    ];
    expect(pointers(await post(parts({ industries: wrong })))).toEqual([
      ['/orientation/industries/0/industry', 'criterion_without_industry'],
      ['/orientation/industries/2', 'repeated_industry'],
    ]);
    expect(
      pointers(await post(parts({ industries: [{ ...wrong[1], industry: '04' } as never] }))),
    ).toEqual([['/orientation/industries/0/industry', 'unknown_sector']]);
    expect(
      pointers(await post({ orientation: { plan: 'scheme-2024', region: 'north', note: null } })),
    ).toEqual([['/orientation/region', 'unknown_orientation']]);
    expect(pointers(await post({ zone: 'kcn-yen-binh', ...parts({ note: null }) }))).toEqual([
      ['/zone', 'zone_or_new'],
    ]);
    expect(
      pointers(
        await post({ ...parts({ note: null }), items: [{ field: 'status', action: 'clear' }] }),
      ),
    ).toEqual([['/items', 'orientation_alone']]);
    const draft = await desk.draft(planner, { orientation: { ...WEST } });
    expect(pointers(await desk.attempt(planner, draft, 'submit'))).toEqual([
      ['/orientation', 'nothing_proposed'],
    ]);
    const other = await desk.send(
      planner,
      'PATCH',
      `/api/requests/${draft.id}`,
      { orientation: { plan: 'plan-2025', region: 'east', note: null } },
      draft.version,
    );
    expect(pointers(other)).toEqual([['/orientation/region', 'other_orientation']]);
    const text = await desk.edit(planner, draft, {
      orientation: {
        ...WEST,
        priorities: { vi: '<script>alert(1)</script>', en: "'; drop table" },
      },
    });
    expect(text.orientation?.priorities?.vi).toBe('<script>alert(1)</script>');
  });
});

describe('a load of the facts', () => {
  it('leaves what a desk has decided, and still changes the rest', async () => {
    const folder = new GeodataFolder();
    try {
      const before = await region('west');
      await db.query('update revision set content_hash = null');
      await loadGeodata(db, { dir: folder.dir, actor: 'test' });
      const { sources: _, ...same } = await region('west');
      const { sources: __, ...was } = before;
      expect(same).toEqual(was);
      expect((await region('west', { as_of: '2027-06-01' })).note_vi).toBe('Từ năm sau');

      folder.replace('regions.csv', 'Khu vực phía Tây', 'Khu vực miền Tây');
      folder.replace('orientations.csv', /^(plan-2025,east,)"Khai thác/m, '$1"Khai thác bền vững');
      const report = await loadGeodata(db, { dir: folder.dir, actor: 'test' });
      expect(report.orientations).toBeGreaterThan(0);
      const after = await region('west');
      expect(after).toMatchObject({
        name_vi: 'Khu vực miền Tây',
        priorities_vi: before.priorities_vi,
        geometry: before.geometry,
        decisions: before.decisions,
      });
      expect(after.industries).toEqual(before.industries);
      expect((await region('east')).priorities_vi).toMatch(/^Khai thác bền vững/);
      // A day before the desk's decisions is still the facts'.
      expect((await region('west', { as_of: '2020-01-01' })).decisions.length).toBeLessThan(
        before.decisions.length,
      );
      const { items } = await read(app, '/api/changes', { query: { limit: 1 } });
      expect(items[0]?.kind).toBe('load');
      expect(items[0]?.regions.map(({ code }) => code)).toEqual(['east']);
    } finally {
      folder.remove();
    }
  });
});

import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

let db: Database;
let app: FastifyInstance;
/** On the border of South and West, degrees. */
let border: { lon: number; lat: number };

beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2026-11-22T03:00:00Z') });
  const [at] = await db.query<{ lon: number; lat: number }>(`
    select ST_X(p) as lon, ST_Y(p) as lat from (
      select ST_PointOnSurface(ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 2)) as p
      from orientation a, orientation b
      where a.plan = 'plan-2025' and b.plan = a.plan and a.code = 'south' and b.code = 'west') shared`);
  if (!at) throw new Error('South and West have no border');
  border = at;
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

/** Gives a zone a surveyed boundary: a box of degrees. */
const survey = (slug: string, box: readonly number[]) =>
  db.query(
    `update zone_rev set map_geom = ST_Multi(ST_MakeEnvelope($2, $3, $4, $5, 4326)), geometry_role = 'surveyed', location_basis = 'surveyed',
       location_point = ST_SetSRID(ST_MakePoint($2::float8, $3::float8), 4326)
     where zone = (select id from zone where slug = $1)`,
    [slug, ...box],
  );
const one = async (slug: string, plan = 'plan-2025') => {
  const reply = await read(app, '/api/conformity', { query: { plan, zone: slug } });
  const [zone] = reply.items;
  if (!zone) throw new Error(`${slug} is not among them`);
  return { zone, rules: new Map(reply.rules.map((rule) => [rule.n, rule])) };
};

describe('a zone against its region', () => {
  it('matches by the sentence that names its industry', async () => {
    const { zone, rules } = await one('kcn-yen-binh');
    expect(zone).toMatchObject({
      class: 'matches',
      reason: null,
      basis: 'stated',
      parts: [{ region: 'south', share: 1, class: 'matches', reason: null }],
    });
    const [electronics] = zone.industries;
    const [first] = rules.get(electronics?.rules[0] ?? 0)?.phrases ?? [];
    expect(first).toMatchObject({
      stance: 'priority',
      basis: 'direct',
      province_wide: false,
      phrase_vi:
        'Định hướng phát triển công nghiệp điện tử, công nghệ thông tin tại các xã khu vực phía Nam',
    });
  });

  it('is neutral by what the plan keeps, and by what it does not mention', async () => {
    const { zone } = await one('ccn-son-cam-1');
    expect(zone.class).toBe('neutral');
    const park = await one('ccn-ha-chau-1');
    const storage = park.zone.industries.find(({ code }) => code === '52');
    expect(storage).toEqual({ code: '52', class: 'neutral', rules: [] });
  });

  it('hears the region before the province, and what is named before what is meant', async () => {
    const { rules } = await one('kcn-yen-binh');
    const wood = (region: string) =>
      [...rules.values()].find((rule) => rule.region === region && rule.industry === '16');
    // The West asks for wood; the province keeps it and limits small workshops only.
    expect(wood('west')?.class).toBe('matches');
    expect(wood('south')?.class).toBe('neutral');
    expect(wood('south')?.phrases.map(({ stance }) => stance)).toEqual(['kept', 'discouraged']);
  });

  it('is discouraged as soon as one of its industries is', async () => {
    await db.query(
      `insert into orientation_industry (plan, orientation, n, industry, stance, phrase_vi, basis) values ('plan-2025', 'south', 99, '30', 'discouraged', 'hạn chế', 'direct')`,
    );
    const { zone } = await one('kcn-song-cong-1');
    expect(zone.class).toBe('discouraged');
    expect(zone.industries.find(({ code }) => code === '26')?.class).toBe('matches');
    await db.query(`delete from orientation_industry where n = 99`);
  });

  it('is unknown without industries, without a region, or where the plan is silent', async () => {
    const { zone: bare } = await one('kcn-diem-thuy');
    expect(bare).toMatchObject({ class: 'unknown', reason: 'industries', industries: [] });
    const { items } = await read(app, '/api/conformity', { query: { class: 'unknown' } });
    expect(items.find(({ orientation }) => orientation === 'unknown')?.reason).toBe('region');
    // The scheme of 2024 was made before Bắc Kạn belonged to the province.
    const { zone: north } = await one('kcn-thanh-binh', 'scheme-2024');
    expect(north).toMatchObject({ class: 'unknown', reason: 'plan' });
    expect(north.industries[0]).toMatchObject({ class: 'unknown', rules: [] });
  });
});

describe('two plans', () => {
  it('differ by mining in the West', async () => {
    const mining = async (plan: string) => {
      const { rules, regions } = await read(app, '/api/conformity', { query: { plan } });
      const found = rules.find(({ region, industry }) => region === 'west' && industry === '07');
      return { class: found?.class, regions };
    };
    expect(await mining('scheme-2024')).toEqual({
      class: 'matches',
      regions: ['east', 'south', 'west'],
    });
    expect((await mining('plan-2025')).class).toBe('neutral');
  });

  it('the newest unless asked; none by another name', async () => {
    const { plan, plans, sources, accuracy_m } = await read(app, '/api/conformity');
    expect(plan).toBe('plan-2025');
    expect(plans.map(({ id }) => id)).toEqual(['plan-2025', 'scheme-2024']);
    expect(sources.map(({ id }) => id)).toEqual(['12-da-tu']);
    expect(accuracy_m).toBe(300);
    expectProblem(await app.inject('/api/conformity?plan=plan-1999'), 400, 'invalid_parameter');
    expectProblem(await app.inject('/api/conformity?zone=nowhere'), 404, 'zone_not_found');
  });
});

describe('totals and pages', () => {
  it('hold every zone of the plan once, whatever is filtered, and no unknown area as zero', async () => {
    const all = await read(app, '/api/conformity', { query: { limit: 1000 } });
    const ofPlan = all.items.filter(({ counted, kind }) => counted || kind === 'it_park');
    const sum = all.totals.reduce((zones, total) => zones + total.zones, 0);
    expect(sum).toBe(ofPlan.length);
    const known = ofPlan.reduce((ha, { planned_area_ha }) => ha + (planned_area_ha ?? 0), 0);
    const told = all.totals.reduce((ha, { known_ha }) => ha + known_ha, 0);
    expect(told).toBeCloseTo(known, 1);
    const open = all.totals.filter(({ zones_without_area }) => zones_without_area > 0);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ max_ha }) => max_ha === null)).toBe(true);
    const some = await read(app, '/api/conformity', { query: { class: 'matches', limit: 2 } });
    expect(some.totals).toEqual(all.totals);
    expect(some.numberReturned).toBe(2);
    expect(some.numberMatched).toBe(all.items.filter((item) => item.class === 'matches').length);
  });

  it('pages do not overlap and leave nothing out', async () => {
    const whole = await read(app, '/api/conformity', { query: { limit: 1000 } });
    const pages = [];
    for (let offset = 0; offset < whole.numberMatched; offset += 40) {
      pages.push(await read(app, '/api/conformity', { query: { limit: 40, offset } }));
    }
    expect(pages.flatMap(({ items }) => items.map(({ slug }) => slug))).toEqual(
      whole.items.map(({ slug }) => slug),
    );
  });
});

describe('a boundary across two regions', () => {
  it('counts by area in each, as PostGIS measures it, and says how near the border is', async () => {
    const { lon, lat } = border;
    const box = [lon - 0.01, lat - 0.01, lon + 0.02, lat + 0.02];
    await survey('kcn-yen-binh', box);
    const { zone } = await one('kcn-yen-binh');
    expect(zone.basis).toBe('boundary');
    expect(zone.parts.map(({ region }) => region).sort()).toEqual(['south', 'west']);
    const [measured] = await db.query<{ south: number }>(
      `select ST_Area(ST_Intersection(o.geom, b)::geography) / ST_Area(b::geography) as south
       from orientation o, ST_MakeEnvelope($1, $2, $3, $4, 4326) b where o.plan = 'plan-2025' and o.code = 'south'`,
      box,
    );
    const south = zone.parts.find(({ region }) => region === 'south');
    expect(south?.share).toBeCloseTo(measured?.south ?? 0, 5);
    expect(zone.near).toEqual([zone.parts[1]?.region]);
    // 26 is a priority in the South and, by the province's sentence, in the West.
    expect(zone.industries[0]?.rules).toHaveLength(2);
    const { totals } = await read(app, '/api/conformity');
    const west = totals.find((t) => t.region === 'west' && t.kind === 'kcn');
    const share = zone.parts.find(({ region }) => region === 'west')?.share ?? 0;
    expect(west?.known_ha).toBeCloseTo(400 * share, 1);
  });

  it('is not cut where only a footprint is known', async () => {
    await db.query(
      `update zone_rev set geometry_role = 'indicative', location_basis = 'site', location_radius_km = 1 where zone = (select id from zone where slug = 'kcn-yen-binh')`,
    );
    const { zone } = await one('kcn-yen-binh');
    expect(zone).toMatchObject({ basis: 'stated', near: [] });
    expect(zone.parts).toEqual([{ region: 'south', share: 1, class: 'matches', reason: null }]);
  });

  it('is told of a commune that lies in two regions', async () => {
    await db.query(
      `update zone_rev set new_communes = '{"Xã Đại Phúc"}' where zone = (select id from zone where slug = 'kcn-yen-binh')`,
    );
    expect((await one('kcn-yen-binh')).zone.also_regions).toEqual(['west']);
  });

  it('never has more than all of itself, wherever it lies', async () => {
    const degrees = (from: number, to: number) =>
      fc.double({ min: from, max: to, noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(
        degrees(-0.03, 0.03),
        degrees(-0.03, 0.03),
        degrees(0.0005, 0.05),
        degrees(0.0005, 0.05),
        async (x, y, width, height) => {
          const [west, south] = [border.lon + x, border.lat + y];
          await survey('kcn-yen-binh', [west, south, west + width, south + height]);
          const { zone } = await one('kcn-yen-binh');
          const sum = zone.parts.reduce((all, { share }) => all + share, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-12);
          expect(sum).toBeGreaterThan(0.9999);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leaves to no region what lies outside all of them', async () => {
    await survey('kcn-yen-binh', [105.0, 21.01, 105.02, 21.03]);
    const { zone } = await one('kcn-yen-binh');
    expect(zone).toMatchObject({ class: 'unknown', reason: 'region' });
    expect(zone.parts).toEqual([
      { region: 'unknown', share: 1, class: 'unknown', reason: 'region' },
    ]);
  });
});

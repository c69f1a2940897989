import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, exactly, type Office, openOffice, set, TODAY } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';

let office: Office;
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let doit: TestPerson;
let clusters: TestPerson;

beforeAll(async () => {
  office = await openOffice();
  ({ db, app, desk } = office);
  doit = await office.person('doit');
  clusters = await office.person('reviewer_ccn');
});
afterAll(() => office?.close());

const zone = (id: string) => read(app, '/api/zones/{id}', { params: { id } });

/** What PostGIS itself says. */
const one = async <T extends object>(statement: string, values: unknown[]): Promise<T> => {
  const [row] = await db.query<T>(statement, values);
  if (!row) throw new Error('no row');
  return row;
};

const compare = async (id: number) => {
  const reply = await read(app, '/api/requests/{id}/comparison', {
    params: { id: String(id) },
    headers: clusters.headers,
  });
  return reply;
};

/** A rectangle around a zone's point, degrees. */
const around = ([lon, lat]: readonly number[], w: number, h: number, dx = 0) => {
  const [x = 0, y = 0] = [(lon ?? 0) + dx, lat ?? 0];
  return {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x - w, y - h],
        [x + w, y - h],
        [x + w, y + h],
        [x - w, y + h],
        [x - w, y - h],
      ],
    ],
  };
};

const boundary = (geometry: ReturnType<typeof around>) => ({
  field: 'boundary',
  action: 'set' as const,
  boundary: { geometry, basis: 'surveyed' as const, method: 'đo đạc GNSS', accuracy_m: 0.5 },
});

describe('field by field', () => {
  it('shows what stands, what is proposed and what the author saw', async () => {
    const id = 'ccn-ba-xuyen';
    const made = await desk.submitted(doit, {
      zone: id,
      effective_on: '2026-12-01',
      items: [
        set('planned_area_ha', { min: 50, max: 60, max_inclusive: false }),
        set('industry', { items: ['26'] }),
        { field: 'status', action: 'clear' },
      ],
    });
    const first = await compare(made.id);
    expect(first).toMatchObject({ boundary: null, outdated: false });
    const [area, industry, status] = first.fields;
    expect(area).toMatchObject({
      standing: { min: 48.5, max: 48.5, claim: `${id}/planned_area_ha/1` },
      proposed: { min: 50, max: 60, max_inclusive: false, unit: 'ha', as_of: '2026-10-01' },
      from: '2026-12-01',
      until: null,
      changed_meanwhile: false,
    });
    expect(area?.base).toEqual(area?.standing);
    expect(industry?.proposed?.items).toEqual([
      'Sản xuất sản phẩm điện tử, máy tính và sản phẩm quang học',
    ]);
    expect(status).toMatchObject({ standing: { text: 'operating' }, proposed: null });

    const other = await desk.submitted(doit, {
      zone: id,
      items: [set('planned_area_ha', exactly(49))],
    });
    await desk.step(clusters, other, 'approve', {});
    const then = await compare(made.id);
    expect(then.outdated).toBe(true);
    expect(then.fields[0]).toMatchObject({
      standing: { min: 49 },
      base: { min: 48.5 },
      changed_meanwhile: true,
    });
    // What was approved goes on showing what stood before.
    expect((await compare(other.id)).fields[0]).toMatchObject({
      standing: { min: 48.5 },
      proposed: { min: 49 },
    });
  });

  it('is seen by whoever sees the request', async () => {
    const made = await desk.draft(doit, { zone: 'ccn-ba-xuyen' });
    const url = `/api/requests/${made.id}/comparison`;
    expectProblem(await app.inject({ url, headers: clusters.headers }), 404, 'not_found');
    expectProblem(await app.inject(url), 401, 'not_signed_in');
  });
});

describe('a boundary', () => {
  it('is compared on the ellipsoid, approved as drawn, and others give way', async () => {
    const id = 'ccn-nguyen-gon';
    const before = await zone(id);
    const point = before.properties.location_point ?? [];
    const outline = around(point, 0.003, 0.002, 0.0005);
    const made = await desk.submitted(doit, {
      zone: id,
      items: [boundary(outline), set('planned_area_ha', exactly(27.5))],
    });
    const { boundary: compared } = await compare(made.id);
    const measured = await one<Record<'ha' | 'gained' | 'lost' | 'moved', number>>(
      `select ST_Area(p::geography) / 10000 as ha, ST_Area(ST_Difference(p, s)::geography) / 10000 as gained,
         ST_Area(ST_Difference(s, p)::geography) / 10000 as lost,
         ST_Distance(ST_Centroid(p)::geography, ST_Centroid(s)::geography) as moved
       from (select ST_GeomFromGeoJSON($1) as p, map_geom as s from zone_rev r join zone z on z.id = r.zone
             where z.slug = $2 and upper_inf(r.rev)) x`,
      [JSON.stringify(outline), id],
    );
    expect(compared).toMatchObject({
      standing_role: 'indicative',
      decision_ha: 27.5,
      outside_ha: 0,
    });
    expect(compared?.proposed_ha).toBeCloseTo(measured.ha, 2);
    expect(compared?.gained_ha).toBeCloseTo(measured.gained, 2);
    expect(compared?.lost_ha).toBeCloseTo(measured.lost, 2);
    expect(compared?.moved_m).toBeCloseTo(measured.moved, 1);
    const balance =
      (compared?.standing_ha ?? 0) + (compared?.gained_ha ?? 0) - (compared?.lost_ha ?? 0);
    expect(Math.abs(balance - (compared?.proposed_ha ?? 0))).toBeLessThan(0.03);

    await desk.step(clusters, made, 'approve', {});
    const after = await zone(id);
    expect(after.properties).toMatchObject({
      geometry_role: 'surveyed',
      location_basis: 'surveyed',
      location_radius_km: null,
      display_area_basis: 'boundary',
    });
    expect(after.properties.display_area_ha).toBeCloseTo(measured.ha, 2);
    const claim = after.claims.find(({ field, chosen }) => field === 'boundary' && chosen);
    expect(claim?.json).toMatchObject({ basis: 'surveyed', accuracy_m: 0.5 });
    const early = await read(app, '/api/zones/{id}', {
      params: { id },
      query: { as_of: '2026-01-01' },
    });
    expect(early.properties.geometry_role).toBe('indicative');
  });

  it('moves the footprints of others off its ground', async () => {
    const [taker, giver] = ['ccn-tan-phu-1', 'ccn-tan-phu-2'];
    const victim = await zone(giver);
    const ring = victim.geometry.coordinates[0]?.[0] ?? [];
    const middle = [0, 1].map((axis) => {
      const along = ring.map((position) => position[axis] ?? 0);
      return (Math.min(...along) + Math.max(...along)) / 2;
    });
    const outline = around(middle, 0.001, 0.001);
    const made = await desk.submitted(doit, { zone: taker, items: [boundary(outline)] });
    const { boundary: compared } = await compare(made.id);
    const overlap = compared?.overlaps.find(({ slug }) => slug === giver);
    expect(overlap).toMatchObject({ indicative: true });
    expect(overlap?.ha).toBeGreaterThan(1);
    await desk.step(clusters, made, 'approve', {});
    const shared = await one<{ n: number }>(
      `select count(*) as n from zones_at('${TODAY}', 2147483647) a join zones_at('${TODAY}', 2147483647) b
         on a.zone <> b.zone and ST_Intersects(a.site_geom, b.site_geom)
       where a.zone = (select id from zone where slug = $1)`,
      [taker],
    );
    expect(shared.n).toBe(0);
    expect((await zone(giver)).geometry).not.toEqual(victim.geometry);
  });

  it('of a zone whose place was unpublished gains nothing from the inset', async () => {
    const hidden = await one<{ slug: string }>(
      `select z.slug from zones_at('${TODAY}', 2147483647) r join zone z on z.id = r.zone
       where r.location_basis = 'unpublished' and z.kind = 'ccn' order by z.id limit 1`,
      [],
    );
    const outline = around([105.62, 22.02], 0.001, 0.001);
    const made = await desk.submitted(doit, { zone: hidden.slug, items: [boundary(outline)] });
    const { boundary: compared } = await compare(made.id);
    expect(compared).toMatchObject({
      standing_role: 'inset',
      gained: null,
      gained_ha: null,
      moved_m: null,
    });
    await desk.step(clusters, made, 'approve', {});
    expect((await zone(hidden.slug)).properties.location_basis).toBe('surveyed');

    // Without the boundary it goes back to the inset.
    const cleared = await desk.submitted(doit, {
      zone: hidden.slug,
      items: [{ field: 'boundary', action: 'clear' }],
    });
    expect((await compare(cleared.id)).boundary).toBeNull();
    await desk.step(clusters, cleared, 'approve', {});
    expect((await zone(hidden.slug)).properties).toMatchObject({
      location_basis: 'unpublished',
      geometry_role: 'inset',
    });
  });
});

describe('checking an outline', () => {
  const check = async (geometry: object, id?: string) => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/geometry/check',
      payload: { geometry, ...(id === undefined ? {} : { zone: id }) },
    });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<Record<string, unknown> & { overlaps: { slug: string }[] }>();
  };

  it('is open to strangers and measures as PostGIS does', async () => {
    const id = 'ccn-khuynh-thach';
    const outline = around((await zone(id)).properties.location_point ?? [], 0.002, 0.002);
    const found = await check(outline);
    const measured = await one<{ ha: number; m: number }>(
      `select ST_Area(g::geography) / 10000 as ha, ST_Perimeter(g::geography) as m from ST_GeomFromGeoJSON($1) g`,
      [JSON.stringify(outline)],
    );
    expect(found).toMatchObject({ valid: true, problems: [], outside_ha: 0 });
    expect(found.area_ha).toBeCloseTo(measured.ha, 2);
    expect(found.perimeter_m).toBeCloseTo(measured.m, 1);
    expect(found.overlaps.map(({ slug }) => slug)).toContain(id);
    expect((await check(outline, id)).overlaps.map(({ slug }) => slug)).not.toContain(id);
    const abroad = await check(around([106.5, 21.2], 0.002, 0.002));
    expect(abroad.outside_ha).toBe(abroad.area_ha);
  });

  it('says what is wrong and where, and measures nothing then', async () => {
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [105.8, 21.5],
          [105.82, 21.52],
          [105.82, 21.5],
          [105.8, 21.52],
          [105.8, 21.5],
        ],
      ],
    };
    expect(await check(bow)).toMatchObject({
      valid: false,
      problems: [{ code: 'shape_invalid', at: [105.81, 21.51] }],
      area_ha: null,
    });
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [105.8, 21.5],
          [105.82, 21.52],
          [105.82, 21.5],
          [105.8, 21.52],
        ],
      ],
    };
    expect(await check(open)).toMatchObject({
      problems: [{ code: 'ring_open', at: [105.8, 21.5] }],
    });
  });
});

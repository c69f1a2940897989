import type { FastifyInstance } from 'fastify';
import { Geodesic } from 'geographiclib-geodesic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromVn2000 } from '../../../../client/src/lib/geodesy/vn2000.ts';
import { CORNERS, CORNERS_OF as ZONE } from '../../../../geodata/fixtures/survey/corners.ts';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

const ORIGIN = {
  file: 'toa-do-goc.xlsx',
  size: 12_345,
  sha256: 'a'.repeat(64),
  format: 'xlsx',
  crs: 9213,
  axes: 'north-east',
  crs_by: 'chosen',
  fixes: [{ code: 'use_crs', crs: 9213 }, { code: 'close_rings' }],
  findings: [{ code: 'area_differs', count: 1, figures: { ha: 90.1 } }],
} as const;

let db: Database;
let app: FastifyInstance;
let board: TestPerson;
let reviewer: TestPerson;
let request: { id: number };
const ring = CORNERS.map(([x, y]) => fromVn2000({ x, y }));
const closed = [...ring, ...ring.slice(0, 1)].map(([lon, lat]) => [lon, lat]);

beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2026-11-22T03:00:00Z') });
  board = await testPerson(db, 'board');
  reviewer = await testPerson(db, 'reviewer_kcn');
  request = await new Desk(app).approved(board, reviewer, {
    zone: ZONE,
    items: [
      {
        field: 'boundary',
        action: 'set',
        boundary: {
          geometry: { type: 'Polygon', coordinates: [closed] },
          basis: 'surveyed',
          method: 'Bảng toạ độ kèm quyết định',
          accuracy_m: 0.1,
          origin: { ...ORIGIN, fixes: [...ORIGIN.fixes], findings: [...ORIGIN.findings] },
        },
      },
    ],
  });
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

describe('a boundary from a list of corners', () => {
  it('comes back within a millimetre of the list, from PostGIS as from the atlas', async () => {
    const { features } = await read(app, '/api/boundaries', { query: { zone: ZONE } });
    const [boundary] = features;
    const corners = boundary?.geometry.coordinates[0]?.[0]?.slice(0, -1) ?? [];
    expect(corners).toHaveLength(CORNERS.length);
    for (const [i, [lon = 0, lat = 0]] of corners.entries()) {
      const [point] = await db.query<{ x: number; y: number }>(
        `select ST_X(p) as x, ST_Y(p) as y from ST_Transform(ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 4326), 9213) p`,
        [lon, lat],
      );
      const [north, east] = CORNERS[i] ?? [0, 0];
      expect(Math.hypot(Number(point?.y) - north, Number(point?.x) - east)).toBeLessThan(0.001);
    }
  });

  it('has the hectares of the ellipsoid, by PostGIS as by GeographicLib, to 1e-5', async () => {
    const { features } = await read(app, '/api/boundaries', { query: { zone: ZONE } });
    const line = Geodesic.WGS84.Polygon(false);
    for (const [lon = 0, lat = 0] of ring) line.AddPoint(lat, lon);
    const { area, perimeter } = line.Compute(true, true);
    const properties = features[0]?.properties;
    expect(
      Math.abs((properties?.area_ha ?? 0) / (Math.abs(Number(area)) / 10_000) - 1),
    ).toBeLessThan(1e-5);
    expect(Math.abs((properties?.perimeter_m ?? 0) / Number(perimeter) - 1)).toBeLessThan(1e-5);
  });

  it('says how exact it is and on what it rests, and the zone is surveyed from then on', async () => {
    const { features, sources } = await read(app, '/api/boundaries', { query: { zone: ZONE } });
    expect(features[0]?.properties).toMatchObject({
      slug: ZONE,
      basis: 'surveyed',
      accuracy_m: 0.1,
      since: '2026-11-22',
      sources: [`request-${request.id}`],
    });
    expect(sources.map(({ id }) => id)).toEqual([`request-${request.id}`]);
    const zone = await read(app, '/api/zones/{id}', { params: { id: ZONE } });
    expect(zone.properties).toMatchObject({
      location_basis: 'surveyed',
      geometry_role: 'surveyed',
    });
  });

  it('tells its reviewer the file, its system and every repair, and no reader', async () => {
    const reply = await app.inject({
      url: `/api/requests/${request.id}`,
      headers: reviewer.headers,
    });
    expect(reply.json().items[0].boundary.origin).toEqual(ORIGIN);
    const open = await app.inject(`/api/boundaries?zone=${ZONE}`);
    expect(open.body).not.toContain(ORIGIN.file);
    expect(open.body).not.toContain(ORIGIN.sha256);
    const [kept] = await db.query<{ origin: unknown }>(
      'select origin from boundary where origin is not null',
    );
    expect(kept?.origin).toEqual(ORIGIN);
  });

  it('says in public what kind of file it came out of, in which system, and how often it was mended', async () => {
    const { features } = await read(app, '/api/boundaries', { query: { zone: ZONE } });
    expect(features[0]?.properties.file).toEqual({
      format: 'xlsx',
      crs: 9213,
      crs_by: 'chosen',
      repairs: 1,
    });
  });

  it('is not there the day before, nor for a zone that has only a footprint', async () => {
    const before = await read(app, '/api/boundaries', {
      query: { zone: ZONE, as_of: '2026-11-21' },
    });
    expect(before.features).toEqual([]);
    const other = await read(app, '/api/boundaries', { query: { zone: 'kcn-diem-thuy' } });
    expect(other).toMatchObject({ numberMatched: 0, features: [] });
  });

  it('is found by a box', async () => {
    const [lon = 0, lat = 0] = ring[0] ?? [];
    const box = (d: number) => [lon - d, lat - d, lon + d, lat + d].join(',');
    const near = await read(app, '/api/boundaries', { query: { bbox: box(0.001) } });
    expect(near.features.map(({ properties }) => properties.slug)).toEqual([ZONE]);
    const far = await read(app, '/api/boundaries', { query: { bbox: '105.5,22.5,105.6,22.6' } });
    expect(far.features).toEqual([]);
  });

  it('is not asked for by a zone that is not there, or a box that is none', async () => {
    expectProblem(await app.inject('/api/boundaries?zone=nowhere'), 404, 'zone_not_found');
    expectProblem(await app.inject('/api/boundaries?bbox=1,2,3'), 400, 'invalid_parameter');
  });
});

describe('checking an outline', () => {
  it('names the ground it shares with another, whether that is only a footprint, and the communes', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/geometry/check',
      payload: { geometry: { type: 'Polygon', coordinates: [closed] }, zone: 'kcn-song-cong-2' },
    });
    const checked = reply.json();
    const [lon = 0, lat = 0] = ring[0] ?? [];
    const shared = checked.overlaps.find(({ slug }: { slug: string }) => slug === ZONE);
    expect(shared.indicative).toBe(false);
    expect(shared.bounds[0]).toBeLessThanOrEqual(lon);
    expect(shared.bounds[3]).toBeGreaterThanOrEqual(lat);
    // No operator has loaded the outlines of communes.
    expect(checked.communes).toBeNull();
  });

  it('measures what lies outside the communes that are named, once their outlines are there', async () => {
    const [west = 0, north = 0] = ring[0] ?? [];
    await db.query(
      `update commune set boundary = ST_Multi(ST_MakeEnvelope($1::float8 - 0.1, $2::float8 - 0.1, $1::float8 + 0.005, $2::float8 + 0.1, 4326)) where code = '05528'`,
      [west, north],
    );
    const reply = await app.inject({
      method: 'POST',
      url: '/api/geometry/check',
      payload: { geometry: { type: 'Polygon', coordinates: [closed] }, zone: ZONE },
    });
    const { communes, area_ha } = reply.json();
    expect(communes.names_vi).toHaveLength(1);
    expect(communes.outside_ha).toBeGreaterThan(0.3 * area_ha);
    expect(communes.outside_ha).toBeLessThan(0.7 * area_ha);
  });
});

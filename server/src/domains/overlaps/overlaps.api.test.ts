import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { Geodesic } from 'geographiclib-geodesic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overlaps, OverlapZone } from '../../../../client/src/api/schema.gen.ts';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import type { OverlapQuestion } from './schema.ts';

type Polygons = OverlapQuestion['polygons'];

let db: Database;
let app: FastifyInstance;
/** West, south, east, north of the box that stands for KCN Yên Bình. */
const PARK = [105.85, 21.45, 105.87, 21.47] as const;
const SLUG = 'kcn-yen-binh';

const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const numbered = (geometries: Polygons[number]['geometry'][]): Polygons =>
  geometries.map((geometry, index) => ({ n: index + 1, geometry }));

beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2026-11-22T03:00:00Z') });
  await db.query(
    `update zone_rev set map_geom = ST_Multi(ST_MakeEnvelope($2, $3, $4, $5, 4326)), geometry_role = 'surveyed', location_basis = 'surveyed'
     where zone = (select id from zone where slug = $1)`,
    [SLUG, ...PARK],
  );
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

const ask = (payload: object) => app.inject({ method: 'POST', url: '/api/overlaps', payload });
async function measure(polygons: Polygons) {
  const reply = await ask({ polygons });
  expect(reply.statusCode, reply.body.slice(0, 500)).toBe(200);
  return reply.json<Overlaps>();
}
const park = (reply: Overlaps) => reply.zones.find(({ slug }) => slug === SLUG);

describe('polygons against zones', () => {
  it('shares the hectares of the ellipsoid, as GeographicLib has them', async () => {
    const reply = await measure(numbered([box(105.86, 21.44, 105.9, 21.48)]));
    const line = Geodesic.WGS84.Polygon(false);
    // PostGIS draws the parallel as the great circle between corners, as this does.
    for (const [lon = 0, lat = 0] of box(105.86, 21.45, 105.87, 21.47).coordinates[0]?.slice(
      0,
      4,
    ) ?? []) {
      line.AddPoint(lat, lon);
    }
    const ha = Math.abs(Number(line.Compute(true, true).area)) / 10_000;
    const zone = park(reply);
    expect(zone?.ha).toBeCloseTo(ha, 1);
    expect(zone?.share).toBeCloseTo(0.5, 3);
    expect(zone).toMatchObject({ indicative: false, geometry_role: 'surveyed', polygons: [1] });
    expect(reply.zones_placed + reply.zones_unplaced).toBe(92);
    expect(reply.zones_unplaced).toBeGreaterThan(0);
  });

  it('counts ground under two polygons once, and says which lie there', async () => {
    const one = box(105.855, 21.455, 105.865, 21.465);
    const twice = await measure(numbered([one, one, box(106.3, 22.4, 106.31, 22.41)]));
    const once = await measure(numbered([one]));
    expect(park(twice)?.ha).toBe(park(once)?.ha);
    expect(park(twice)?.polygons).toEqual([1, 2]);
    // The layer itself is the sum of its polygons.
    expect(twice.layer_ha).toBeGreaterThan(2 * once.layer_ha - 0.02);
  });

  it('marks what is only a footprint', async () => {
    const reply = await measure(numbered([box(105, 21, 107, 23)]));
    const footprints = reply.zones.filter(({ indicative }) => indicative);
    expect(footprints.length).toBeGreaterThan(30);
    expect(
      footprints.every(({ geometry_role, share }) => geometry_role === 'indicative' && share === 1),
    ).toBe(true);
    expect(park(reply)?.indicative).toBe(false);
  });

  it('touches nothing along an edge, and nothing far away', async () => {
    const edge = await measure(numbered([box(105.87, 21.45, 105.88, 21.47)]));
    expect(park(edge)).toBeUndefined();
    const far = await measure(numbered([box(0, 0, 1, 1)]));
    expect(far.zones).toEqual([]);
  });

  it('counts holes as what they are', async () => {
    const shell = box(...PARK).coordinates[0] ?? [];
    const hole = (box(105.855, 21.455, 105.865, 21.465).coordinates[0] ?? []).toReversed();
    const reply = await measure(numbered([{ type: 'MultiPolygon', coordinates: [[shell, hole]] }]));
    expect(park(reply)?.share).toBeCloseTo(0.75, 2);
  });
});

describe('a layer in batches', () => {
  /** As the page does it: batches one after the other, then the shapes of zones that several reached. */
  async function inBatches(polygons: Polygons, sizes: readonly number[]) {
    const pieces = new Map<string, OverlapZone[]>();
    let from = 0;
    let layer = 0;
    for (const size of [...sizes, polygons.length]) {
      const batch = polygons.slice(from, from + size);
      from += size;
      if (batch.length === 0) continue;
      const reply = await measure(batch);
      layer += reply.layer_ha;
      for (const zone of reply.zones) {
        pieces.set(zone.slug, [...(pieces.get(zone.slug) ?? []), zone]);
      }
    }
    const again = [...pieces.values()]
      .filter((list) => list.length > 1)
      .flat()
      .map(({ slug, geometry }, index) => ({ n: index + 1, zone: slug, geometry }));
    const merged = again.length > 0 ? (await measure(again)).zones : [];
    const single = [...pieces.values()].filter((list) => list.length === 1).flat();
    return {
      layer,
      ha: new Map([...merged, ...single].map((zone) => [zone.slug, zone.ha])),
    };
  }

  it('gives the hectares of the whole, however it is divided', async () => {
    const degrees = (min: number, max: number) =>
      fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
    const polygon = fc
      .tuple(
        degrees(105.82, 105.9),
        degrees(21.42, 21.5),
        degrees(0.001, 0.04),
        degrees(0.001, 0.04),
      )
      .map(([west, south, width, height]) => box(west, south, west + width, south + height));
    await fc.assert(
      fc.asyncProperty(
        fc.array(polygon, { minLength: 2, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
        async (geometries, sizes) => {
          const polygons = numbered(geometries);
          const whole = await measure(polygons);
          const parts = await inBatches(polygons, sizes);
          expect([...parts.ha.keys()].sort()).toEqual(whole.zones.map(({ slug }) => slug).sort());
          for (const { slug, ha } of whole.zones) {
            expect(Math.abs((parts.ha.get(slug) ?? 0) - ha)).toBeLessThan(0.011);
          }
          expect(Math.abs(parts.layer - whole.layer_ha)).toBeLessThan(0.1);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('holds a shape against the very edge it was cut along', async () => {
    const east = 105.82878251342943;
    const whole = await measure(
      numbered([box(105.82778251342943, 21.42, east, 21.432751418624687)]),
    );
    for (const { slug, ha, geometry } of whole.zones) {
      const again = await measure([{ n: 1, zone: slug, geometry }]);
      expect(again.zones).toMatchObject([{ slug, ha }]);
    }
  });

  it('holds a shape against its zone alone', async () => {
    const [zone] = (await measure(numbered([box(105, 21, 107, 23)]))).zones;
    if (!zone) throw new Error('no zone');
    const polygons = [{ n: 1, zone: zone.slug, geometry: box(105, 21, 107, 23) }];
    expect((await measure(polygons)).zones.map(({ slug }) => slug)).toEqual([zone.slug]);
  });
});

describe('what cannot be measured', () => {
  it('is told with its place, and the rest is measured', async () => {
    const good = box(...PARK);
    const bow = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [105.85, 21.45],
          [105.87, 21.47],
          [105.87, 21.45],
          [105.85, 21.47],
          [105.85, 21.45],
        ],
      ],
    };
    const open = {
      type: 'Polygon' as const,
      coordinates: [good.coordinates[0]?.slice(0, 4) ?? []],
    };
    const swapped = box(21.45, 105.85, 21.47, 105.87);
    const reply = await measure(numbered([bow, good, open, swapped]));
    expect(reply.refused).toEqual([
      { n: 1, code: 'shape_invalid', at: [105.86, 21.46] },
      { n: 3, code: 'ring_open', at: [105.85, 21.45] },
      { n: 4, code: 'out_of_range', at: [21.45, 105.85] },
    ]);
    expect(park(reply)).toMatchObject({ share: 1, polygons: [2] });
  });

  it('survives figures that no map has', async () => {
    const line = (to: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [105, 21],
          [to, 21],
          [105, 21],
          [105, 21],
        ],
      ],
    });
    const reply = await measure(numbered([line(105), line(106), line(1e300)]));
    expect(reply.refused.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it('is refused by its form with the place, by its number and by its size', async () => {
    const polygon = { n: 1, geometry: box(...PARK) };
    const strange = expectProblem(
      await ask({
        polygons: [polygon, { n: 2, geometry: { type: 'Point', coordinates: [1, 2] } }],
      }),
      400,
      'invalid_body',
    );
    expect(strange.errors?.some(({ pointer }) => pointer?.startsWith('/polygons/1'))).toBe(true);
    expectProblem(await ask({ polygons: Array(501).fill(polygon) }), 400, 'invalid_body');
    expectProblem(await ask({ polygons: [] }), 400, 'invalid_body');
    expectProblem(await ask({ polygons: [polygon], secret: 1 }), 400, 'invalid_body');
    const ring = Array(20_000).fill([105.123456789012, 21.123456789012]);
    const huge = { n: 1, geometry: { type: 'Polygon', coordinates: Array(5).fill(ring) } };
    expectProblem(await ask({ polygons: [huge] }), 413, 'payload_too_large');
  });

  it('is asked for less often than a read', async () => {
    const slow = await buildTestApp({ db, config: { rateLimitMax: 10 } });
    const payload = { polygons: [{ n: 1, geometry: box(...PARK) }] };
    const codes = [];
    for (let i = 0; i < 3; i += 1) {
      codes.push((await slow.inject({ method: 'POST', url: '/api/overlaps', payload })).statusCode);
    }
    expect(codes).toEqual([200, 200, 429]);
    expect((await slow.inject('/api/conformity?limit=1')).statusCode).toBe(200);
    await slow.close();
  });
});

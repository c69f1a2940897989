import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { momentOf } from '../../lib/moment.ts';
import type { TileAddress } from './address.ts';
import { geojsonSource } from './geojson-source.ts';
import { LAYERS, type Layer } from './layers.ts';
import { postgisSource } from './postgis-source.ts';
import type { TileSource } from './source.ts';

/*
 * Both sources on the same PostgreSQL: whoever runs the embedded engine sees the tiles that PostGIS would make.
 */
let db: Database;
let moment: Moment;
let sources: { postgis: TileSource; geojson: TileSource };
beforeAll(async () => {
  db = await testDatabase();
  moment = await momentOf(db, new Date());
  sources = { postgis: postgisSource(db), geojson: geojsonSource(db) };
});
afterAll(() => db.close());

type Point = { x: number; y: number };
interface Decoded {
  readonly id: number;
  readonly type: number;
  readonly properties: object;
  readonly rings: Point[][];
}

function decode(body: string | Uint8Array, layer: Layer): Decoded[] {
  const content = new VectorTile(new PbfReader(Buffer.from(body))).layers[layer.name];
  if (!content) return [];
  return Array.from({ length: content.length }, (_, i) => content.feature(i))
    .map((feature) => ({
      id: feature.id ?? 0,
      type: feature.type,
      properties: feature.properties,
      rings: feature.loadGeometry(),
    }))
    .sort((a, b) => a.id - b.id);
}

/** Distance from a point to the nearest edge of any ring, in tile units. */
function distance({ x, y }: Point, rings: Point[][]): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (const [i, a] of ring.entries()) {
      const b = ring[i + 1] ?? a;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const length = dx * dx + dy * dy;
      const t =
        length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
      nearest = Math.min(nearest, Math.hypot(x - a.x - t * dx, y - a.y - t * dy));
    }
  }
  return nearest;
}

/**
 * Cut edges lie on a frame outside the visible tile, where a rounding of half a unit may shift a grazing cut by
 * several: points there say nothing of what is drawn.
 */
function onFrame({ x, y }: Point): boolean {
  const near = (at: number) => Math.min(Math.abs(at + 64), Math.abs(at - 4160)) <= 1;
  return near(x) || near(y);
}

function farthest(from: Point[][], to: Point[][]): number {
  const points = from.flat().filter((point) => !onFrame(point));
  return Math.max(0, ...points.map((point) => distance(point, to)));
}

/** Tiles over the province and the inset, and their neighbours, at a zoom. */
async function tilesOver(layer: Layer, z: number, most: number): Promise<TileAddress[]> {
  return db.query<TileAddress>(sql`
    with spot as (
      select ST_Transform(ST_PointOnSurface(geom), 3857) as p, id from (${layer.rows(moment)}) r
    ), tile as (
      select distinct ${z}::integer as z,
        floor((ST_X(p) + 20037508.342789244) / 40075016.685578488 * 2 ^ ${z}::integer)::integer + dx as x,
        floor((20037508.342789244 - ST_Y(p)) / 40075016.685578488 * 2 ^ ${z}::integer)::integer + dy as y
      from spot, generate_series(-1, 1) dx, generate_series(-1, 1) dy
    )
    select * from tile where least(x, y) >= 0 and greatest(x, y) < 2 ^ ${z}::integer
    order by md5(x || '/' || y) limit ${most}::integer`);
}

const TOLERANCE = 2;

function byId(features: readonly Decoded[]): Map<number, Decoded> {
  return new Map(features.map((feature) => [feature.id, feature]));
}

/** The longer side of a feature's box in tile units: below two, rounding alone decides whether it is there. */
function size(rings: Point[][]): number {
  const side = (values: number[]) => Math.max(...values) - Math.min(...values);
  const points = rings.flat();
  return Math.max(side(points.map(({ x }) => x)), side(points.map(({ y }) => y)));
}

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('%s', (_name, layer) => {
  it.each([0, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])(
    'is the same from both sources at zoom %i',
    async (z) => {
      const tiles = await tilesOver(layer, z, 40);
      expect(tiles.length).toBeGreaterThan(0);
      for (const tile of tiles) {
        const where = `${layer.name} ${z}/${tile.x}/${tile.y}`;
        const [ours, theirs] = await Promise.all([
          sources.geojson.read(layer, tile, moment),
          sources.postgis.read(layer, tile, moment),
        ]);
        const [a, b] = [byId(decode(ours.body, layer)), byId(decode(theirs.body, layer))];
        expect(ours.sample ?? false, where).toBe(theirs.sample ?? false);
        for (const id of new Set([...a.keys(), ...b.keys()])) {
          const [mine, other] = [a.get(id), b.get(id)];
          if (!mine || !other) {
            expect(size((mine ?? other)?.rings ?? []), `${where} #${id} in one only`).toBeLessThan(
              2,
            );
            continue;
          }
          const { properties, type, rings } = mine;
          expect({ properties, type }, where).toEqual({
            properties: other.properties,
            type: other.type,
          });
          expect(farthest(rings, other.rings), `${where} #${id}`).toBeLessThanOrEqual(TOLERANCE);
          expect(farthest(other.rings, rings), `${where} #${id}`).toBeLessThanOrEqual(TOLERANCE);
        }
      }
    },
  );
});

describe('over HTTP', () => {
  it('a tile is byte for byte what the database made', async () => {
    const app = await buildTestApp({ db });
    const [layer] = LAYERS;
    if (!layer) throw new Error('there is no layer');
    for (const tile of await tilesOver(layer, 9, 6)) {
      const { z, x, y } = tile;
      const envelope = sql`${z}::integer, ${x}::integer, ${y}::integer`;
      const [row] = await db.query<{ hex: string | null }>(sql`
        select encode(ST_AsMVT(tile, 'zones', 4096, 'geom', 'id'), 'hex') as hex from (
          select r.id, r.slug, r.name_vi, r.kind, r.status, r.geometry_role, r.freshness, r.sample,
            ST_AsMVTGeom(r.geom_3857, ST_TileEnvelope(${envelope}), 4096, 64, true) as geom
          from (${layer.rows(moment)}) r
          where r.geom_3857 && ST_TileEnvelope(${envelope}, margin => 64.0 / 4096) order by r.id) tile`);
      const reply = await app.inject(`/tiles/zones/${z}/${x}/${y}.mvt`);
      expect(reply.rawPayload.toString('hex')).toBe(row?.hex ?? '');
    }
    await app.close();
  });
});

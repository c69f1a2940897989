import { VectorTile } from '@mapbox/vector-tile';
import type { FastifyInstance } from 'fastify';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { expectProblem, read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

/** The tile that holds a point, EPSG:4326. */
function tileAt(lon: number, lat: number, z: number): string {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI;
  return `${z}/${Math.floor(((lon + 180) / 360) * 2 ** z)}/${Math.floor(((1 - y) / 2) * 2 ** z)}`;
}

/** Every tile of a zoom that the province and its inset touch. */
function provinceTiles(z: number): string[] {
  const [, west = 0, north = 0] = tileAt(105.3, 22.9, z).split('/').map(Number);
  const [, east = 0, south = 0] = tileAt(106.5, 21.2, z).split('/').map(Number);
  const tiles: string[] = [];
  for (let x = west; x <= east; x++)
    for (let y = north; y <= south; y++) tiles.push(`${z}/${x}/${y}`);
  return tiles;
}

async function provinceOf(layer: string, z: number) {
  const features = [];
  for (const address of provinceTiles(z)) features.push(...(await layerOf(layer, address)));
  return features;
}

async function layerOf(layer: string, address: string) {
  const reply = await app.inject(`/tiles/${layer}/${address}.mvt`);
  if (reply.statusCode === 204) return [];
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
  const tile = new VectorTile(new PbfReader(reply.rawPayload));
  expect(Object.keys(tile.layers)).toEqual([layer]);
  const content = tile.layers[layer];
  if (!content) throw new Error('no layer');
  expect(content).toMatchObject({ version: 2, extent: 4096 });
  return Array.from({ length: content.length }, (_, i) => content.feature(i));
}

describe('GET /tiles/zones', () => {
  it('holds the zones that the list shows, under the same ids', async () => {
    const { features } = await read(app, '/api/zones');
    const expected = new Map(features.map(({ id, properties }) => [id, properties]));
    const zones = await provinceOf('zones', 7);
    expect(new Set(zones.map(({ id }) => id))).toEqual(new Set(expected.keys()));
    for (const zone of zones) {
      const { slug, name_vi, kind, status, geometry_role, freshness, sample } =
        expected.get(zone.id ?? 0) ?? {};
      const attributes = { slug, name_vi, kind, status, geometry_role, freshness, sample };
      expect(zone.properties).toEqual(attributes);
      expect(zone.type).toBe(3);
    }
  });

  it('draws a zone where the list says it is', async () => {
    const { features } = await read(app, '/api/zones', {
      query: { q: 'kcn yên bình', kind: 'kcn', limit: 1 },
    });
    const ring = features[0]?.geometry.coordinates[0]?.[0] ?? [];
    const [lon = 0, lat = 0] = ring[0] ?? [];
    const address = tileAt(lon, lat, 12);
    const zone = (await layerOf('zones', address)).find(({ id }) => id === features[0]?.id);
    const [z = 0, x = 0, y = 0] = address.split('/').map(Number);
    const drawn = zone?.toGeoJSON(x, y, z);
    const points = JSON.stringify(drawn?.geometry).matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g);
    const unit = 360 / 2 ** z / 4096;
    const near = [...points].some(
      ([, a, b]) => Math.abs(Number(a) - lon) < 2 * unit && Math.abs(Number(b) - lat) < 2 * unit,
    );
    expect(near).toBe(true);
  });
});

describe('GET /tiles', () => {
  it('holds the orientations and the communes', async () => {
    const regions = await provinceOf('orientations', 7);
    expect(new Set(regions.map(({ properties }) => properties.code))).toEqual(
      new Set(['east', 'north', 'south', 'west']),
    );
    const communes = await provinceOf('communes', 7);
    expect(new Set(communes.map(({ id }) => id)).size).toBe(92);
    expect(new Set(communes.map(({ type }) => type))).toEqual(new Set([1]));
  });

  it('answers 204 where nothing lies, and may be kept a minute', async () => {
    for (const address of ['8/0/0', '16/0/0', '0/0/0']) {
      const { statusCode, body, headers } = await app.inject(`/tiles/zones/${address}.mvt`);
      expect(statusCode).toBe(204);
      expect(body).toBe('');
      expect(headers.etag).toMatch(/^"/);
      expect(headers['cache-control']).toBe('public, max-age=60');
    }
  });

  it('refuses what is outside the pyramid', async () => {
    for (const address of [
      '17/0/0',
      '-1/0/0',
      '3/8/0',
      '3/0/8',
      '3/-1/0',
      '1.5/0/0',
      'a/b/c',
      '99999999999/0/0',
      '3/0x1/0',
    ]) {
      expectProblem(await app.inject(`/tiles/zones/${address}.mvt`), 400, 'tile_out_of_range');
    }
    expectProblem(await app.inject('/tiles/lots/3/0/0.mvt'), 404, 'layer_not_found');
    expectProblem(await app.inject('/tiles/lots.json'), 404, 'layer_not_found');
  });

  it('is validated by a strong tag', async () => {
    const url = `/tiles/zones/${tileAt(105.85, 21.5, 8)}.mvt`;
    const first = await app.inject(url);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"\d+\.\d{8}\.[\w-]+"$/);
    const again = await app.inject({ url, headers: { 'if-none-match': etag } });
    expect(again.statusCode).toBe(304);
    expect((await app.inject(url)).rawPayload).toEqual(first.rawPayload);
    expect(
      (await app.inject(`/tiles/communes/${tileAt(105.85, 21.5, 8)}.mvt`)).headers.etag,
    ).not.toBe(etag);
  });
});

describe('GET /tiles/{layer}.json', () => {
  it('is TileJSON 3.0 with addresses that answer', async () => {
    for (const layer of ['zones', 'orientations', 'communes']) {
      const body = await read(app, '/tiles/{layer}.json', { params: { layer } });
      expect(body).toMatchObject({ tilejson: '3.0.0', minzoom: 0, maxzoom: 16 });
      const [west = 0, south = 0, east = 0, north = 0] = body.bounds;
      expect([west > 105, south > 21, east < 107, north < 23]).toEqual([true, true, true, true]);
      const [template = ''] = body.tiles;
      const address = tileAt((west + east) / 2, (south + north) / 2, 5).split('/');
      const url = template
        .replace('{z}', address[0] ?? '')
        .replace('{x}', address[1] ?? '')
        .replace('{y}', address[2] ?? '');
      const features = await layerOf(
        layer,
        url.split(`/tiles/${layer}/`)[1]?.replace('.mvt', '') ?? '',
      );
      expect(body.vector_layers[0]?.id).toBe(layer);
      const described = Object.keys(body.vector_layers[0]?.fields ?? {});
      expect(described.length).toBeGreaterThanOrEqual(3);
      expect(described.length).toBeLessThanOrEqual(7);
      for (const { properties } of features)
        expect(Object.keys(properties).sort()).toEqual(described.sort());
    }
  });

  it('names the server as its caller reached it, and nothing that is no host', async () => {
    const tiles = async (host: string) => {
      const reply = await app.inject({ url: '/tiles/zones.json', headers: { host } });
      return reply.json<{ tiles: string[] }>().tiles[0];
    };
    expect(await tiles('atlas.example:8080')).toMatch(
      /^http:\/\/atlas\.example:8080\/tiles\/zones\//,
    );
    expect(await tiles('evil"><script>')).toMatch(/^\/tiles\/zones\//);
  });
});

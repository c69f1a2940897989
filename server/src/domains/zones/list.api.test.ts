import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

async function slugs(query: Record<string, string | number>): Promise<string[]> {
  const { features } = await read(app, '/api/zones', { query: { limit: 1000, ...query } });
  return features.map(({ properties }) => properties.slug);
}

describe('GET /api/zones', () => {
  it('shows the 19 parks and 68 clusters, each with a polygon', async () => {
    const body = await read(app, '/api/zones');
    expect(body).toMatchObject({ numberMatched: 87, numberReturned: 87, numberUnknown: 0 });
    const kinds = body.features.map(({ properties }) => properties.kind);
    expect(kinds.filter((kind) => kind === 'kcn')).toHaveLength(19);
    expect(kinds.filter((kind) => kind === 'ccn')).toHaveLength(68);
    expect(new Set(body.features.map(({ id }) => id)).size).toBe(87);
    for (const { geometry, properties } of body.features) {
      expect(geometry.coordinates[0]?.[0]?.length).toBeGreaterThanOrEqual(4);
      expect(properties.counted).toBe(true);
    }
  });

  it('is GeoJSON in longitude, latitude with at most 6 decimals', async () => {
    const reply = await app.inject('/api/zones');
    expect(reply.headers['content-type']).toBe('application/geo+json; charset=utf-8');
    const numbers = reply.json<{ features: { geometry: { coordinates: number[][][][] } }[] }>();
    for (const [lon = 0, lat = 0] of numbers.features.flatMap((f) =>
      f.geometry.coordinates.flat(2),
    )) {
      expect(lon).toBeGreaterThan(105);
      expect(lon).toBeLessThan(107);
      expect(lat).toBeGreaterThan(21);
      expect(lat).toBeLessThan(23);
      for (const number of [lon, lat]) expect(String(number)).toMatch(/^\d+(\.\d{1,6})?$/);
    }
  });

  it('leaves what is not counted out unless it is asked for', async () => {
    expect(await slugs({ counted: 'all' })).toHaveLength(99);
    expect(await slugs({ counted: 'false' })).toHaveLength(12);
    expect(await slugs({ kind: 'it_park' })).toEqual(['kcntt-yen-binh']);
    expect((await slugs({ status: 'withdrawn,superseded' })).length).toBeGreaterThan(0);
    expect(await slugs({ kind: 'it_park', counted: 'true' })).toEqual([]);
  });

  it('filters by lists, alone and together', async () => {
    expect(await slugs({ kind: 'kcn' })).toHaveLength(19);
    expect(await slugs({ kind: 'kcn,ccn' })).toHaveLength(87);
    expect(await slugs({ location_basis: 'unpublished' })).toHaveLength(32);
    expect(await slugs({ kind: 'kcn', status: 'operating' })).toEqual([
      'kcn-diem-thuy',
      'kcn-nam-pho-yen',
      'kcn-song-cong-1',
      'kcn-song-cong-2',
      'kcn-thanh-binh',
      'kcn-yen-binh',
    ]);
    const { features } = await read(app, '/api/zones', { query: { industry: '26', limit: 1000 } });
    expect(features.length).toBeGreaterThan(0);
    for (const { properties } of features) expect(properties.industries).toContain('26');
  });

  it('takes a zone whose bounds allow the value as possible, and only certain ones as sure', async () => {
    // 400 ha, filled more than 90 %: at most 40 ha are free.
    const yenBinh = { q: 'kcn yên bình', kind: 'kcn' };
    expect(await slugs({ ...yenBinh, min_free: 39 })).toContain('kcn-yen-binh');
    expect(await slugs({ ...yenBinh, min_free: 40 })).not.toContain('kcn-yen-binh');
    expect(await slugs({ ...yenBinh, min_free: 39, certainty: 'sure' })).not.toContain(
      'kcn-yen-binh',
    );
    expect(await slugs({ ...yenBinh, min_occupancy: 90, certainty: 'sure' })).toContain(
      'kcn-yen-binh',
    );
    expect(await slugs({ ...yenBinh, max_occupancy: 90 })).not.toContain('kcn-yen-binh');
    expect(await slugs({ ...yenBinh, min_occupancy: 95 })).toContain('kcn-yen-binh');
    expect(await slugs({ ...yenBinh, min_occupancy: 95, certainty: 'sure' })).not.toContain(
      'kcn-yen-binh',
    );
  });

  it('never makes the figure of a part the figure of the zone', async () => {
    // The ">90 %" of Điềm Thụy is Khu A's.
    const { features } = await read(app, '/api/zones', { query: { q: 'điềm thụy', kind: 'kcn' } });
    expect(features[0]?.properties).toMatchObject({ slug: 'kcn-diem-thuy', occupancy_min: null });
    expect(features[0]?.properties.free_area_basis).toBe('area');
  });

  it('counts zones without any figure once, however many filters miss one', async () => {
    const unknown = async (query: Record<string, string | number>) =>
      (await read(app, '/api/zones', { query })).numberUnknown;
    expect(await unknown({ min_occupancy: 50 })).toBe(82);
    expect(await unknown({ min_occupancy: 50, min_area: 1, min_free: 1 })).toBe(
      await unknown({ min_occupancy: 0, min_area: 1, min_free: 1 }),
    );
    expect(await unknown({ min_occupancy: 50, certainty: 'any' })).toBe(0);
    expect(await slugs({ min_occupancy: 0, certainty: 'any' })).toHaveLength(87);
    // What a known figure refuses is not left out for being unknown: 375 ha is too large already.
    const large = { max_area: 10, min_occupancy: 50, kind: 'kcn' };
    const { numberUnknown, numberMatched } = await read(app, '/api/zones', { query: large });
    const known = await slugs({ kind: 'kcn', min_area: 0 });
    expect(numberMatched).toBe(0);
    expect(numberUnknown).toBe(19 - known.length);
  });

  it('finds places inside a box by where they are, not by where they are drawn', async () => {
    const everything = await slugs({ bbox: '105,21,107,23' });
    expect(everything).toHaveLength(87 - 32);
    expect(await slugs({ bbox: '0,0,1,1' })).toEqual([]);
    // The inset box beside the province holds drawings only.
    expect(await slugs({ bbox: '106.2,21.33,106.36,21.4' })).toEqual([]);
    expect(await slugs({ bbox: '105.84,21.5,105.85,21.51' })).toContain('kcn-song-cong-2');
    expect(await slugs({ bbox: '-180,-90,180,90' })).toHaveLength(55);
    // A box without area is a place, and no error.
    const { features } = await read(app, '/api/zones', {
      query: { q: 'sông công ii', kind: 'kcn', limit: 1 },
    });
    const ring = features[0]?.geometry.coordinates[0]?.[0] ?? [];
    const middle = (axis: number) =>
      (ring.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / ring.length).toFixed(6);
    const [lon, lat] = [middle(0), middle(1)];
    const slug = features[0]?.properties.slug;
    expect(await slugs({ bbox: `${lon},${lat},${lon},${lat}` })).toEqual([slug]);
    expect(await slugs({ bbox: `${lon},21,${lon},${lat}` })).toContain(slug);
  });

  it('finds by words with and without tones, tones first', async () => {
    const typed = await slugs({ q: 'Sông Công' });
    const toneless = await slugs({ q: 'song cong' });
    expect(new Set(toneless)).toEqual(new Set(typed));
    expect(typed[0]).toMatch(/song-cong/);
    expect(await slugs({ q: 'CÔNG   sông' })).toEqual(typed);
    expect(await slugs({ q: 'Sông Công'.normalize('NFD') })).toEqual(typed);
    // The district "Sông Công" finds its zones too, behind those that bear the name.
    expect(typed.length).toBeGreaterThan(2);
    expect(typed.at(-1)).not.toMatch(/song-cong/);
    expect(await slugs({ q: 'xyzzy' })).toEqual([]);
    expect(await slugs({ q: '   ' })).toHaveLength(87);
  });

  it('takes the wildcards of LIKE as what they are', async () => {
    for (const q of ['%', '_', '\\', "'", '%%', 'a%b', '\\%'])
      expect(await slugs({ q })).toEqual([]);
  });

  it('finds a zone by a former commune', async () => {
    const { features } = await read(app, '/api/zones', {
      query: { q: 'tan quang song cong ii', kind: 'kcn' },
    });
    expect(features.map(({ properties }) => properties.slug)).toContain('kcn-song-cong-2');
  });

  it('puts a name before the longer names it begins', async () => {
    expect((await slugs({ q: 'KCN Yên Bình' })).slice(0, 3)).toEqual([
      'kcn-yen-binh',
      'kcn-yen-binh-2',
      'kcn-yen-binh-3',
    ]);
  });

  it('sorts stably, zones without the figure last', async () => {
    const names = await read(app, '/api/zones');
    const keys = names.features.map(({ properties }) => properties.name_sort);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect((await slugs({ sort: '-name' })).reverse()).toEqual(await slugs({ sort: 'name' }));

    for (const [sort, sign] of [
      ['area', 1],
      ['-area', -1],
    ] as const) {
      const { features } = await read(app, '/api/zones', { query: { sort } });
      const areas = features.map(({ properties: p }) =>
        sign > 0
          ? (p.planned_area_min_ha ?? p.planned_area_max_ha)
          : (p.planned_area_max_ha ?? p.planned_area_min_ha),
      );
      const known = areas.filter((area): area is number => area !== null);
      expect(areas.slice(known.length).every((area) => area === null)).toBe(true);
      expect(known).toEqual([...known].sort((a, b) => sign * (a - b)));
    }
  });

  it('pages through everything once', async () => {
    const all = await slugs({});
    const paged: string[] = [];
    for (let offset = 0; offset < 100; offset += 13)
      paged.push(...(await slugs({ limit: 13, offset })));
    expect(paged).toEqual(all);
    expect(await read(app, '/api/zones', { query: { offset: 500 } })).toMatchObject({
      numberMatched: 87,
      numberReturned: 0,
      features: [],
    });
  });

  it('answers as known at a revision and as of a day', async () => {
    const now = await read(app, '/api/zones');
    const pinned = await read(app, '/api/zones', {
      query: { known_at: now.revision, as_of: '2020-01-01' },
    });
    // The facts hold always; only their age differs with the day.
    const ageless = ({ features }: typeof now) =>
      features.map(({ properties: { evidence_on, freshness, ...rest } }) => rest);
    expect(ageless(pinned)).toEqual(ageless(now));
    expect(pinned.as_of).toBe('2020-01-01');
  });
});

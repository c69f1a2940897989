import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

async function communes(query: Record<string, string | number>): Promise<string[]> {
  const { features } = await read(app, '/api/communes', { query });
  return features.map(({ properties }) => properties.name_vi);
}

describe('GET /api/communes', () => {
  it('has all 92, in Vietnamese order', async () => {
    const body = await read(app, '/api/communes');
    expect(body).toMatchObject({ numberMatched: 92, numberReturned: 92 });
    const [first] = body.features;
    expect(first?.geometry.coordinates[0]).toBeGreaterThan(105);
    expect(first?.properties.has_boundary).toBe(false);
  });

  it('finds by name and by former names, names first, tones or not', async () => {
    const [first] = await communes({ q: 'Đại Phúc' });
    expect(first).toBe('Xã Đại Phúc');
    expect((await communes({ q: 'dai phuc' }))[0]).toBe('Xã Đại Phúc');
    expect(await communes({ q: 'Tân Quang' })).toContain('Phường Bách Quang');
    expect(await communes({ q: '%' })).toEqual([]);
  });

  it('is bounded', async () => {
    const all = await communes({});
    expect(await communes({ limit: 5 })).toEqual(all.slice(0, 5));
    expect(await communes({ limit: 5, offset: 90 })).toEqual(all.slice(90));
  });
});

describe('GET /api/basemap', () => {
  it('has the province, its waters, its roads and the frame of the inset', async () => {
    const { features } = await read(app, '/api/basemap');
    const classes = new Set(features.map(({ properties }) => properties.class));
    expect(classes).toEqual(
      new Set(['province', 'river', 'lake', 'expressway', 'national_road', 'inset']),
    );
    const lakes = features.filter(({ properties }) => properties.class === 'lake');
    expect(lakes.map(({ properties }) => properties.name_vi).sort()).toEqual([
      'Hồ Ba Bể',
      'Hồ Núi Cốc',
    ]);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });
});

describe('GET /api/industries', () => {
  it('names every division that a zone or an orientation uses', async () => {
    const { items } = await read(app, '/api/industries');
    const known = new Set(items.map(({ code }) => code));
    const zones = await read(app, '/api/zones', { query: { counted: 'all' } });
    const used = zones.features.flatMap(({ properties }) => properties.industries);
    expect(used.length).toBeGreaterThan(0);
    for (const code of used) expect(known).toContain(code);
    expect(items.find(({ code }) => code === '26')?.name_en).toMatch(/computer/i);
  });
});

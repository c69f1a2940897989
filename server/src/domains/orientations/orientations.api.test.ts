import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { expectProblem, read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

it('shows the four regions of the newest plan, with words in both languages', async () => {
  const { features } = await read(app, '/api/orientations');
  expect(features.map(({ properties }) => properties.code).sort()).toEqual([
    'east',
    'north',
    'south',
    'west',
  ]);
  expect(new Set(features.map(({ properties }) => properties.plan))).toEqual(
    new Set(['plan-2025']),
  );
  const square = features.reduce((sum, { properties }) => sum + properties.area_km2, 0);
  expect(square).toBeGreaterThan(8373 * 0.99);
  expect(square).toBeLessThan(8373 * 1.01);
  for (const { properties } of features) {
    expect(properties.priorities_vi.length).toBeGreaterThan(20);
    expect(properties.priorities_en).not.toBe(properties.priorities_vi);
    expect(properties.label_point).toHaveLength(2);
  }
});

it('keeps what the earlier plan gave priority, each entry with its plan', async () => {
  const { features } = await read(app, '/api/orientations');
  const west = features.find(({ properties }) => properties.code === 'west');
  const plans = new Set(west?.properties.industries.map(({ plan }) => plan));
  expect(plans.size).toBe(2);
  // Mining was in the West's orientation in 2024 and is not in the plan of 2025.
  const mining = west?.properties.industries.filter(
    ({ code, province_wide }) => code === '07' && !province_wide,
  );
  expect(mining?.map(({ plan }) => plan)).not.toContain('plan-2025');
  expect(mining?.length).toBeGreaterThan(0);
});

it('counts the zones of each region, and carries every source it names', async () => {
  const { features, sources } = await read(app, '/api/orientations');
  const counts = Object.fromEntries(features.map(({ properties: p }) => [p.code, p.zone_count]));
  expect(counts).toEqual({ south: 33, north: 35, west: 5, east: 2 });
  const known = new Set(sources.map(({ id }) => id));
  for (const { properties } of features) {
    for (const id of [properties.source, ...properties.region_sources]) expect(known).toContain(id);
  }
});

it('shows an earlier plan when it is asked for, and refuses one that is none', async () => {
  const { features, sources } = await read(app, '/api/orientations', {
    query: { plan: 'scheme-2024' },
  });
  // The scheme was made before Bắc Kạn, the North of today, belonged to the province.
  expect(features.map(({ properties }) => properties.code).sort()).toEqual([
    'east',
    'south',
    'west',
  ]);
  for (const { properties } of features) {
    expect(properties.plan).toBe('scheme-2024');
    // What came after it is no part of it.
    expect(new Set(properties.industries.map(({ plan }) => plan))).toEqual(
      new Set(['scheme-2024']),
    );
  }
  const west = features.find(({ properties }) => properties.code === 'west');
  expect(west?.properties.priorities_vi).toMatch(/^Khai khoáng/);
  expect(sources.length).toBeGreaterThan(0);
  const newest = await read(app, '/api/orientations');
  expect(newest.plans.map(({ id }) => id)).toEqual(['plan-2025', 'scheme-2024']);
  const named = await read(app, '/api/orientations', { query: { plan: 'plan-2025' } });
  expect(named).toEqual(newest);
  const unknown = await app.inject('/api/orientations?plan=plan-1999');
  expectProblem(unknown, 400, 'invalid_parameter');
});

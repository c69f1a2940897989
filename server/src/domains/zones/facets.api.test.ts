import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

type Query = Record<string, string | number>;

async function facets(query: Query = {}) {
  const body = await read(app, '/api/zones/facets', { query });
  const counts = (name: string) =>
    Object.fromEntries((body.facets[name] ?? []).map(({ value, count }) => [value, count]));
  return { ...body, counts };
}

describe('GET /api/zones/facets', () => {
  it('names every value of a closed list, also those nothing has', async () => {
    const { counts, numberMatched } = await facets();
    expect(numberMatched).toBe(87);
    expect(counts('kind')).toEqual({ kcn: 19, ccn: 68, it_park: 0 });
    expect(Object.keys(counts('status'))).toHaveLength(7);
    expect(counts('orientation')).toMatchObject({
      south: 33,
      north: 35,
      west: 5,
      east: 2,
      unknown: 12,
    });
    expect(counts('location_basis')).toMatchObject({
      site: 1,
      commune: 44,
      district: 10,
      unpublished: 32,
    });
  });

  it('counts each list under all filters but its own', async () => {
    const { counts, numberMatched } = await facets({ kind: 'kcn', status: 'operating' });
    expect(numberMatched).toBe(6);
    const listed = async (query: Query) => (await read(app, '/api/zones', { query })).numberMatched;
    for (const kind of ['kcn', 'ccn']) {
      expect(counts('kind')[kind]).toBe(await listed({ kind, status: 'operating' }));
    }
    for (const status of ['planned', 'unknown', 'operating']) {
      expect(counts('status')[status]).toBe(await listed({ kind: 'kcn', status }));
    }
    for (const orientation of ['north', 'south']) {
      const query = { kind: 'kcn', status: 'operating', orientation };
      expect(counts('orientation')[orientation]).toBe(await listed(query));
    }
  });

  it('looks beyond the plan when the request as a whole does', async () => {
    expect((await facets()).counts('status').withdrawn).toBe(0);
    expect((await facets({ counted: 'all' })).counts('status').withdrawn).toBeGreaterThan(0);
    expect((await facets({ kind: 'it_park' })).counts('kind')).toMatchObject({ it_park: 1 });
  });

  it('says how many are left out for want of a figure', async () => {
    expect(await facets({ min_occupancy: 50 })).toMatchObject({
      numberMatched: 5,
      numberUnknown: 82,
    });
  });
});

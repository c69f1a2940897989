import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { expectProblem, read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp({ now: () => new Date('2026-07-01T05:00:00Z') });
});
afterAll(() => app.close());

const progress = (query = {}) =>
  read(app, '/api/targets/{id}/progress', { params: { id: 'land-2026-2030' }, query });

describe('GET /api/targets', () => {
  it('has the 1,200 ha first, with its period, definition and source', async () => {
    const { items } = await read(app, '/api/targets');
    expect(items[0]).toMatchObject({
      id: 'land-2026-2030',
      target_ha: 1200,
      approx: true,
      period: { start: '2026-01-01', end: '2030-12-31' },
      recipient_rule: 'tenant',
      source: { id: '12-da-tu' },
    });
    expect(items[0]?.definition.vi).not.toBe(items[0]?.definition.en);
    expect(items.filter(({ target_ha }) => target_ha !== null)).toHaveLength(1);
  });
});

describe('GET /api/targets/:id/progress', () => {
  it('says that nothing is recorded, and what would be needed', async () => {
    const body = await progress();
    expect(body).toMatchObject({
      target_ha: 1200,
      as_of: '2026-07-01',
      recorded_ha: 0,
      entries: 0,
      coverage: 'none',
      remaining_ha: 1200,
      sample: false,
    });
    expect(body.pace).toMatchObject({
      from_start_ha_per_year: 240,
      baseline_ha_per_year: 144,
      at_baseline_pace_ha: 720,
    });
    expect(body.pace.from_today_ha_per_year).toBeGreaterThan(260);
    expect(body.by_year.map(({ required_ha }) => required_ha)).toEqual([240, 240, 240, 240, 240]);
    expect(body.baseline).toMatchObject({ total_ha: 720, approx: true });
    expect(body.baseline.items.map(({ kind, value_ha }) => [kind, value_ha])).toEqual(
      expect.arrayContaining([
        ['kcn', 320],
        ['ccn', 400],
      ]),
    );
  });

  it('bounds the land that could serve, by status', async () => {
    const { land_that_could_serve: land } = await progress();
    expect(land.map(({ status }) => status)).toEqual([
      'operating',
      'under_construction',
      'established',
      'planned',
      'unknown',
    ]);
    expect(land.reduce((sum, { zones, zones_unknown }) => sum + zones + zones_unknown, 0)).toBe(87);
    for (const { min_ha, max_ha } of land)
      if (max_ha !== null) expect(max_ha).toBeGreaterThanOrEqual(min_ha);
  });

  it('is computed for a day that is asked for', async () => {
    expect((await progress({ as_of: '2026-01-01' })).pace).toMatchObject({
      elapsed_share: 0,
      from_today_ha_per_year: 240,
    });
    expect((await progress({ as_of: '2031-01-01' })).pace).toMatchObject({
      elapsed_share: 1,
      from_today_ha_per_year: null,
    });
  });

  it('knows which targets have a ledger', async () => {
    expectProblem(
      await app.inject('/api/targets/fill-2030/progress'),
      404,
      'target_without_ledger',
    );
    expectProblem(await app.inject('/api/targets/nope/progress'), 404, 'target_not_found');
  });
});

describe('GET /api/allocations', () => {
  it('is empty, and says so', async () => {
    expect(await read(app, '/api/allocations')).toMatchObject({ items: [], numberMatched: 0 });
  });

  it('refuses a zone that does not exist', async () => {
    const { errors } = expectProblem(
      await app.inject('/api/allocations?zone=nope'),
      400,
      'invalid_parameter',
    );
    expect(errors?.[0]?.parameter).toBe('zone');
    expectProblem(await app.inject('/api/allocations?year=20260'), 400, 'invalid_parameter');
    expectProblem(await app.inject('/api/allocations?recipient=me'), 400, 'invalid_parameter');
  });
});

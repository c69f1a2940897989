import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { expectProblem, read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

const evaluation = (id: string) => read(app, '/api/targets/{id}/evaluation', { params: { id } });

describe('GET /api/targets/:id/evaluation', () => {
  it('keeps parks and clusters apart, and says how many zones give no figure', async () => {
    const fill = await evaluation('fill-2030');
    expect(fill.groups.map(({ kind }) => kind)).toEqual(['kcn', 'ccn']);
    const [parksGroup, clusters] = fill.groups;
    expect(parksGroup?.denominator).toMatchObject({ zones: 6, stated: 6 });
    expect(clusters?.denominator).toMatchObject({ zones: 4, stated: 16 });
    // Twelve clusters in operation cannot be named: nothing can be said of all of them.
    expect(clusters?.result).toMatchObject({ min: 0, max: 100 });
    expect(fill.met).toBe('unknown');
    for (const { kind, denominator } of fill.groups) {
      expect(fill.zones.filter((zone) => zone.kind === kind)).toHaveLength(denominator.with_figure);
      expect(fill.unknown.filter((zone) => zone.kind === kind)).toHaveLength(
        denominator.without_figure,
      );
    }
    const yenBinh = fill.zones.find(({ slug }) => slug === 'kcn-yen-binh');
    expect(yenBinh).toMatchObject({ min: 90, max: 100, basis: 'stated', met: 'yes' });
    const known = new Set(fill.sources.map(({ id }) => id));
    for (const { sources } of fill.zones) for (const id of sources) expect(known).toContain(id);
  });

  it('refuses what is no such target', async () => {
    const ask = (id: string) => app.inject({ url: `/api/targets/${id}/evaluation` });
    expectProblem(await ask('nothing'), 404, 'target_not_found');
    expectProblem(await ask('land-2026-2030'), 404, 'target_without_evaluation');
  });
});

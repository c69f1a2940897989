import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary, SummaryGroup } from '../../../../client/src/api/schema.gen.ts';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';
import { computeBalances } from '../../geodata/check/balance.ts';
import { factsOf } from '../../geodata/check/facts.ts';
import { readGeodata } from '../../geodata/read/read.ts';

let app: FastifyInstance;
let summary: Summary;
beforeAll(async () => {
  app = await buildTestApp();
  summary = await read(app, '/api/summary');
});
afterAll(() => app.close());

function group(dimension: SummaryGroup['dimension'], which: Partial<SummaryGroup>): SummaryGroup {
  const found = summary.groups.find(
    (one) =>
      one.dimension === dimension &&
      Object.entries(which).every(([key, value]) => one[key as keyof SummaryGroup] === value),
  );
  if (!found) throw new Error(`no group ${dimension} ${JSON.stringify(which)}`);
  return found;
}

describe('GET /api/summary', () => {
  it.each([
    ['kcn', 'thai-nguyen', 11, 3908.39, 136.61, 4045],
    ['kcn', 'bac-kan', 8, 1855.1, 305.9, 2161],
    ['ccn', 'thai-nguyen', 41, 848.84, 1218.23, 2067.07],
    ['ccn', 'bac-kan', 27, 236.4, 440, 676.4],
  ] as const)(
    'balances %s of former %s: known + unpublished = official',
    (kind, old_province, count, known_ha, unpublished_ha, official_ha) => {
      expect(group('kind_province', { kind, old_province })).toMatchObject({
        count,
        official_count: count,
        known_ha,
        unpublished_ha,
        official_ha,
      });
    },
  );

  it('gives both readings where the sources allow two', () => {
    expect(group('kind', { kind: 'kcn' })).toMatchObject({
      count: 19,
      known_ha: 5763.49,
      unpublished_ha: 442.51,
      official_ha: 6206,
      alternative_unpublished_ha: 642.51,
    });
    expect(
      group('kind_province', { kind: 'kcn', old_province: 'bac-kan' }).alternative_unpublished_ha,
    ).toBe(505.9);
    expect(group('kind', { kind: 'it_park' })).toMatchObject({
      count: 1,
      known_ha: 200,
      official_ha: 200,
    });
    expect(group('kind', { kind: 'ccn' })).toMatchObject({
      count: 68,
      official_ha: 2743.47,
      alternative_unpublished_ha: null,
    });
  });

  it('agrees with the checks of the facts, which compute the same from the files', async () => {
    const facts = await readGeodata(`${import.meta.dirname}/../../../../geodata`);
    if (!facts.ok) throw new Error('the facts are broken');
    const balances = computeBalances(factsOf(facts.set));
    expect(balances).toHaveLength(6);
    for (const {
      kind,
      formerProvince,
      knownHa,
      officialHa,
      unpublishedHa,
      zones,
      alternative,
    } of balances) {
      const dimension = formerProvince === null ? 'kind' : 'kind_province';
      expect(group(dimension, { kind, old_province: formerProvince })).toMatchObject({
        count: zones,
        known_ha: knownHa,
        official_ha: officialHa,
        unpublished_ha: unpublishedHa,
        alternative_unpublished_ha: alternative?.unpublishedHa ?? null,
      });
    }
  });

  it('says how an official figure comes about when nobody states it', () => {
    const { official_terms, official_ha } = group('kind_province', {
      kind: 'kcn',
      old_province: 'bac-kan',
    });
    expect(official_terms.map(({ sign, figure }) => [sign, figure])).toEqual([
      [1, 'kcn_area_planned'],
      [-1, 'kcn_area_old_tn'],
    ]);
    expect(official_terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0)).toBe(
      official_ha,
    );
  });

  it('splits the 87 by status and by orientation without losing one', () => {
    for (const dimension of ['status', 'orientation', 'kind_province'] as const) {
      const groups = summary.groups.filter((one) => one.dimension === dimension);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(87);
      expect(groups.reduce((sum, { known_ha }) => sum + known_ha, 0)).toBeCloseTo(
        5763.49 + 848.84 + 236.4,
        2,
      );
      for (const { free, count } of groups) expect(free.zones + free.zones_unknown).toBe(count);
    }
  });

  it('gives free land as bounds, open where no ceiling is published', () => {
    const { free } = group('kind_province', { kind: 'kcn', old_province: 'thai-nguyen' });
    expect(free).toMatchObject({ min_ha: 0, max_ha: null });
    expect(
      group('kind_province', { kind: 'kcn', old_province: 'bac-kan' }).free.max_ha,
    ).toBeGreaterThan(0);
  });

  it('shows the contradictions, each with both sides and its sources', () => {
    const { contradictions, agreements, sources } = summary;
    const found = contradictions.find(({ key }) => key === 'ccn_established_area_parts');
    expect(found).toMatchObject({
      left_value: 2067.07,
      right_value: 1590,
      difference: 477.07,
      unit: 'ha',
    });
    expect(found?.left.map(({ value }) => value)).toEqual([1708.66, 358.41]);
    expect(contradictions.length).toBeGreaterThan(5);
    expect(agreements.length).toBeGreaterThan(5);
    const known = new Set(sources.map(({ id }) => id));
    for (const check of [...contradictions, ...agreements]) {
      for (const source of check.sources) expect(known).toContain(source);
    }
    for (const { official_source } of summary.groups) {
      if (official_source !== null) expect(known).toContain(official_source);
    }
    expect(summary.sample).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { groupResult, METRICS, type ZoneFacts, zoneMet } from './metrics.ts';

const NOTHING: ZoneFacts = {
  min: null,
  max: null,
  min_inclusive: true,
  max_inclusive: true,
  weight_min: 0,
  weight_max: null,
  code: null,
  since: null,
  basis: null,
};
const says = (code: string, patch: Partial<ZoneFacts> = {}): ZoneFacts => ({
  ...NOTHING,
  code,
  basis: 'stated',
  ...patch,
});
const metric = (name: string) => {
  const found = METRICS[name];
  if (!found) throw new Error(name);
  return found;
};
const DAY = '2026-11-22';
const by2030 = { due: '2030-12-31' };

describe('the share of zones with wastewater treatment', () => {
  const wastewater = metric('wastewater_share_pct');
  const all = { op: '=', value: 100, ...by2030 } as const;

  it('counts zones without a figure, and those that cannot be named, as possible and not as sure', () => {
    const zones = [says('yes'), says('partial'), NOTHING];
    expect(groupResult(wastewater, all, zones, 1, DAY)).toEqual({
      result: { min: 25, max: 75, min_inclusive: true, max_inclusive: true },
      met: 'no',
    });
  });

  it('is met by all, and by nothing less', () => {
    expect(groupResult(wastewater, all, [says('yes'), says('yes')], 0, DAY).met).toBe('yes');
    expect(groupResult(wastewater, all, [says('yes')], 1, DAY).met).toBe('unknown');
    expect(groupResult(wastewater, all, [], 0, DAY)).toEqual({ result: null, met: 'unknown' });
  });
});

describe('a number of zones of a type', () => {
  const eco = metric('eco_kcn_count');
  const one = { op: '>=', value: 1, ...by2030 } as const;

  it('takes only what a source states for sure', () => {
    const guessed = says('eco', { basis: 'unconfirmed' });
    expect(groupResult(eco, one, [guessed, says('ordinary')], 0, DAY)).toMatchObject({
      result: { min: 0, max: 1 },
      met: 'unknown',
    });
    expect(groupResult(eco, one, [says('eco'), NOTHING], 0, DAY)).toMatchObject({
      result: { min: 1, max: 2 },
      met: 'yes',
    });
  });
});

describe('works that have to be finished before a day', () => {
  const works = metric('it_park_infrastructure');
  const before = { op: 'before', value: null, due: '2028-06-30' } as const;

  it.each([
    ['2028-06-30', 'yes'],
    ['2028-07-01', 'no'],
    [null, 'yes'],
  ] as const)('finished from %s on: %s', (since, met) => {
    expect(zoneMet(works, before, says('yes', { since }), '2029-01-01')).toBe(met);
  });

  it('does not take silence for a delay', () => {
    expect(groupResult(works, before, [NOTHING], 0, DAY)).toEqual({ result: null, met: 'unknown' });
    expect(groupResult(works, before, [says('partial')], 0, DAY).met).toBe('no');
  });
});

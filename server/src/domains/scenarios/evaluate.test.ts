import { describe, expect, it } from 'vitest';
import { evaluate, type TargetRow } from './evaluate.ts';
import { placesOf, type ZoneRow } from './place.ts';
import type { ScenarioContent } from './schema.ts';

const target: TargetRow = {
  id: 'land',
  target_ha: 1200,
  rule: 'tenant',
  start: '2026-01-01',
  end: '2030-12-31',
  recorded_ha: 30,
  ledger_ha: 50,
  by_year: [
    { key: '2026', ha: 30 },
    { key: '2028', ha: 20 },
  ],
  by_orientation: [{ key: 'south', ha: 50 }],
  by_kind: [{ key: 'kcn', ha: 50 }],
  sample: false,
};

const zone: ZoneRow = {
  asked: 'kcn-a',
  slug: 'kcn-a',
  kind: 'kcn',
  name_vi: 'KCN A',
  name_en: 'A',
  orientation: 'south',
  status: 'operating',
  sample: false,
  bound_ha: 100,
  held_ha: 50,
  ahead_ha: 20,
  developer_ha: 0,
  tenant_ha: 50,
  moved_ha: 0,
  free_known: true,
  free_min: 40,
  free_max: 60,
  rate_known: true,
  leased_min: 40,
  leased_max: 60,
  land_min: 100,
  land_max: 100,
  bounds: [105, 21, 106, 22],
};

const NOTHING: ScenarioContent = { steps: [], new_zones: [], extensions: [] };
const result = (content: Partial<ScenarioContent>, rows = [zone], of = target) => {
  const whole = { ...NOTHING, ...content };
  return evaluate(of, placesOf(whole, rows), { faults: [], owners: [] });
};
const codes = (content: Partial<ScenarioContent>, rows?: ZoneRow[]) =>
  result(content, rows).conflicts.map(({ code }) => code);

describe('what a scenario comes to', () => {
  it('adds its hectares to those of the ledger by year, region and kind', () => {
    const sums = result({
      steps: [
        { zone: 'kcn-a', year: 2027, hectares: 10 },
        { new: 'n1', year: 2028, hectares: 5.5 },
        { zone: 'kcn-a', year: 2032, hectares: 1 },
      ],
      new_zones: [{ id: 'n1', kind: 'ccn', name: 'CCN mới', orientation: 'east', planned_ha: 50 }],
    });
    expect(sums).toMatchObject({
      recorded_ha: 30,
      ledger_ha: 50,
      scenario_ha: 15.5,
      total_ha: 65.5,
      gap_ha: 1134.5,
      outside_period_ha: 1,
    });
    expect(sums.by_year.map(({ total_ha, cumulative_ha }) => [total_ha, cumulative_ha])).toEqual([
      [30, 30],
      [10, 40],
      [25.5, 65.5],
      [0, 65.5],
      [0, 65.5],
    ]);
    expect(sums.by_orientation.find(({ orientation }) => orientation === 'south')).toMatchObject({
      ledger_ha: 50,
      scenario_ha: 10,
    });
    expect(sums.by_kind.find(({ kind }) => kind === 'ccn')).toMatchObject({ total_ha: 5.5 });
    expect(sums.conflicts).toMatchObject([{ code: 'outside_period', year: 2032, ha: 1 }]);
  });

  it('counts no hectare twice where whoever comes first counts', () => {
    const first = { ...target, rule: 'first' as const };
    const held = { ...zone, developer_ha: 55, tenant_ha: 50 };
    const steps = [{ zone: 'kcn-a', year: 2027, hectares: 12 }];
    // Five of the twelve pass from the developer to tenants.
    expect(result({ steps }, [held], first).scenario_ha).toBe(7);
  });

  it('leaves land within bounds, less what is entered for days to come', () => {
    const [one] = result({ steps: [{ zone: 'kcn-a', year: 2027, hectares: 10 }] }).zones;
    expect(one?.left_before).toEqual({ min: 20, max: 40 });
    expect(one?.left_after).toEqual({ min: 10, max: 30 });
    expect(one?.occupancy_before).toEqual({ min: 40, max: 60 });
    expect(one?.occupancy_after).toEqual({ min: 70, max: 90 });
  });

  it('keeps what is not known unknown', () => {
    const unknown = { ...zone, free_known: false, rate_known: false, bound_ha: null };
    const [one] = result({ steps: [{ zone: 'kcn-a', year: 2027, hectares: 99 }] }, [unknown]).zones;
    expect(one).toMatchObject({ left_after: null, occupancy_after: null, bound_ha: null });
  });

  it('fills parks and clusters apart', () => {
    const ccn = { ...zone, asked: 'ccn-b', slug: 'ccn-b', kind: 'ccn' as const, rate_known: false };
    const [parks, clusters] = result(
      { steps: [{ zone: 'kcn-a', year: 2027, status: 'operating' }] },
      [zone, ccn],
    ).fill;
    expect(parks).toMatchObject({ kind: 'kcn', zones: 1, before: { min: 40, max: 60 } });
    expect(clusters).toMatchObject({ kind: 'ccn', zones: 0, zones_unknown: 1, after: null });
  });
});

describe('conflicts', () => {
  const steps = (...hectares: number[]) =>
    hectares.map((ha, i) => ({ zone: 'kcn-a', year: 2027 + i, hectares: ha }));

  it('name the year in which more land is handed out than there is', () => {
    expect(result({ steps: steps(20, 31) }).conflicts).toMatchObject([
      { code: 'over_allocated', zone: 'kcn-a', ha: 1, limit_ha: 50, year: 2028 },
    ]);
    expect(codes({ steps: steps(20, 20) })).toEqual([]);
  });

  it('tell apart what is more than is published as free', () => {
    expect(result({ steps: steps(41) }).conflicts).toMatchObject([
      { code: 'more_than_free', ha: 1, limit_ha: 40 },
    ]);
  });

  it('let an extension carry more', () => {
    const extensions = [{ zone: 'kcn-a', hectares: 30 }];
    expect(codes({ steps: steps(70), extensions })).toEqual([]);
    expect(codes({ steps: steps(81), extensions })).toEqual(['over_allocated']);
  });

  it('find land of a zone that is withdrawn by then, and a ledger that has gone on', () => {
    expect(
      codes({ steps: [{ zone: 'kcn-a', year: 2026, status: 'withdrawn' }, ...steps(5)] }),
    ).toEqual(['withdrawn']);
    expect(codes({ steps: steps(5) }, [{ ...zone, moved_ha: 3 }])).toEqual(['ledger_moved']);
  });

  it('add up what two names of one zone are given', () => {
    const former = { ...zone, asked: 'kcn-old' };
    const both = [
      { zone: 'kcn-a', year: 2027, hectares: 30 },
      { zone: 'kcn-old', year: 2028, hectares: 30 },
    ];
    expect(result({ steps: both }, [zone, former]).zones).toHaveLength(1);
    expect(codes({ steps: both }, [zone, former])).toEqual(['over_allocated']);
  });
});

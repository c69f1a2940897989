import { beforeAll, describe, expect, it } from 'vitest';
import { readGeodata } from '../read/read.ts';
import { GEODATA } from '../read/testing.ts';
import type { GeodataSet } from '../read/types.ts';
import { type Facts, factsOf } from './facts.ts';
import { type CheckResult, runCheck, runChecks } from './official.ts';

let set: GeodataSet;
let facts: Facts;
let results: Map<string, CheckResult>;

beforeAll(async () => {
  const read = await readGeodata(GEODATA);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  set = read.set;
  facts = factsOf(set);
  results = new Map(runChecks(set.officialChecks, facts).map((result) => [result.key, result]));
});

/** key, left, right, left - right */
const CONFLICTS: readonly (readonly [string, number, number, number])[] = [
  ['ccn_area_old_bk_parts', 673.41, 676.4, -2.99],
  ['ccn_area_old_tn_parts', 2244.96, 2067.07, 177.89],
  ['ccn_cap_remaining', 1044.46, 1012.5, 31.96],
  ['ccn_capital_share', 29.7747, 29.74, 0.0347],
  ['ccn_established_area_old_tn_if_total', 1231.59, 1708.66, -477.07],
  ['ccn_established_area_parts', 2067.07, 1590, 477.07],
  ['ccn_established_plus_not_area', 2441.3, 2743.47, -302.17],
  ['ccn_fill_trend', 56, 60, -4],
  ['ccn_parts_plus_not_area', 2918.37, 2743.47, 174.9],
  ['ccn_press_area_old_bk_listed', 236.5, 186.4, 50.1],
  ['ccn_press_count_old_bk_listed', 7, 6, 1],
  ['kcn_area_without_it_park', 4045, 4245, -200],
  ['kcn_established_names', 11, 12, -1],
  ['kcn_fill_target', 70, 72, -2],
  ['kcn_song_cong_2_as_printed', 1480.98, 1471, 9.98],
];

describe('the committed facts', () => {
  it('contradict each other in exactly these places', () => {
    const found = [...results.values()].filter(({ agrees }) => !agrees);
    expect(
      found.map(({ key, left, right, difference }) => [key, left.value, right.value, difference]),
    ).toEqual(CONFLICTS);
  });

  it('give what each check expects', () => {
    const surprises = [...results.values()].filter(({ asExpected }) => !asExpected);
    expect(surprises.map(({ key }) => key)).toEqual([]);
  });

  it.each([
    ['kcn_count_zones', 19],
    ['ccn_count_zones', 68],
    ['ccn_count_zones_old_tn', 41],
    ['ccn_count_zones_old_bk', 27],
    ['kcn_established_today', 12],
    ['kcn_operating_area', 1470.98],
    ['kcn_area_closes_with_it_park', 4245],
    ['ccn_established_area_is_planned', 2067.07],
    ['ccn_total_area', 2743.47],
    ['ccn_fill_target', 70],
    ['ccn_cap_if_total', 567.39],
  ])('agree in %s', (key, left) => {
    expect(results.get(key)).toMatchObject({ agrees: true, left: { value: left } });
  });
});

describe('runCheck', () => {
  it('hands over both sides in terms that can be printed', () => {
    expect(results.get('ccn_established_area_parts')).toMatchObject({
      relation: '=',
      unit: 'ha',
      sources: ['12-da-tu'],
      left: {
        terms: [
          {
            sign: 1,
            value: 1708.66,
            unit: 'ha',
            label: { vi: 'Diện tích CCN đã thành lập, Thái Nguyên cũ' },
          },
          { sign: 1, value: 358.41, unit: 'ha' },
        ],
      },
      right: { terms: [{ sign: 1, value: 1590, unit: 'ha' }] },
    });
  });

  it('prints a product with its numbers, and bounds as bounds', () => {
    expect(results.get('ccn_cap_possible')?.right.terms).toMatchObject([
      {
        value: 2175,
        unit: 'ha',
        label: {
          vi: '29 (CCN đã thành lập, Thái Nguyên cũ) × 75 (Diện tích tối đa của một CCN)',
        },
      },
    ]);
    expect(results.get('kcn_fill_target')?.right.terms[0]?.factors).toMatchObject([
      { precision: 'above', value: 72 },
    ]);
    expect(results.get('ccn_fill_target')?.right.terms[0]?.factors).toMatchObject([
      { precision: 'about', value: 56 },
    ]);
  });

  it('names the sources of a losing claim it uses', () => {
    const terms = results.get('kcn_song_cong_2_as_printed')?.left.terms;
    expect(terms?.at(-1)).toMatchObject({
      value: 260,
      label: { vi: expect.stringContaining('vietnammoi.vn 2023') as string },
    });
  });

  it('reports a conflict that a corrected fact has settled', () => {
    const check = set.officialChecks.find(({ key }) => key === 'ccn_established_area_parts');
    const total = facts.figures.get('ccn_established_area');
    if (check === undefined || !total?.figure) throw new Error('expected the check and its total');
    const corrected = { ...total, figure: { ...total.figure, min: 2067.07, max: 2067.07 } };
    const figures = new Map([...facts.figures, [total.key, corrected] as const]);
    expect(runCheck(check, { ...facts, figures })).toMatchObject({
      agrees: true,
      asExpected: false,
      difference: 0,
    });
  });

  it.each([
    ['=', 0.5, true],
    ['=', 0.4, false],
    ['<=', 0, false],
    ['<=', 0.5, true],
    ['>=', 0, true],
    ['<', 0, false],
    ['>', 0, true],
  ] as const)('2.5 %s 2 within %s: %s', (relation, tolerance, agrees) => {
    const [check] = set.officialChecks;
    if (check === undefined) throw new Error('expected a check');
    const result = runCheck({ ...check, left: '2.5', relation, right: '2', tolerance }, facts);
    expect(result).toMatchObject({ agrees, difference: 0.5 });
  });
});

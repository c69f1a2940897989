import { describe, expect, it } from 'vitest';
import { decimalsOf, kindLedgers, readingsOf, sharesOf } from './groups.ts';
import { group, SUMMARY } from './testing.ts';

const [kcn, ccn] = kindLedgers(SUMMARY);

describe('equations', () => {
  it('go by kind, each with its provinces and its total; a kind without an official total has none', () => {
    expect(kindLedgers(SUMMARY).map(({ kind, parts }) => [kind, parts.length])).toEqual([
      ['kcn', 1],
      ['ccn', 0],
    ]);
    expect(kcn?.total.known_ha).toBe(5763.49);
    expect(kindLedgers({ groups: [group({ kind: 'kcn' })] })).toEqual([]);
  });

  it('close in the bars as in the figures', () => {
    const shares = kcn && sharesOf(kcn.total, 6206);
    expect((shares?.known ?? 0) + (shares?.unpublished ?? 0)).toBeCloseTo(1, 9);
    expect(shares?.percent).toBe(93);
    expect(ccn && sharesOf(ccn.total, 6206).known).toBeCloseTo(1085.24 / 6206, 9);
  });

  it('never call a group complete while something is missing', () => {
    const almost = group({ known_ha: 999.9, unpublished_ha: 0.1, official_ha: 1000 });
    expect(sharesOf(almost, 1000).percent).toBe(99);
    const whole = group({ known_ha: 200, unpublished_ha: 0, official_ha: 200 });
    expect(sharesOf(whole, 200).percent).toBe(100);
  });

  it('draw nothing backwards where more is known than stated', () => {
    const over = group({ known_ha: 110, unpublished_ha: -10, official_ha: 100 });
    expect(sharesOf(over, 100).unpublished).toBe(0);
  });
});

describe('two readings of one total', () => {
  it('both add up to what the source states', () => {
    const readings = kcn && readingsOf(kcn.total);
    if (!readings) throw new Error('no readings');
    const { knownHa, unpublishedIfIn, unpublishedIfOut, includedHa, statedHa } = readings;
    expect(statedHa).toBe(6406);
    expect(knownHa + unpublishedIfIn + includedHa).toBeCloseTo(6406, 6);
    expect(knownHa + unpublishedIfOut).toBeCloseTo(6406, 6);
  });

  it('there is one where the sources allow only one', () => {
    expect(ccn && readingsOf(ccn.total)).toBeNull();
  });
});

it('decimals as they are written', () => {
  expect([4045, 305.9, 136.61, 0.1 + 0.2, 0].map(decimalsOf)).toEqual([0, 1, 2, 1, 0]);
});

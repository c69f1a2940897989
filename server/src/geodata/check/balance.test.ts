import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGeodata } from '../read/read.ts';
import { GEODATA } from '../read/testing.ts';
import { computeBalances } from './balance.ts';
import { type Facts, factsOf } from './facts.ts';

let facts: Facts;

beforeAll(async () => {
  const read = await readGeodata(GEODATA);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  facts = factsOf(read.set);
});

describe('known + unpublished = official', () => {
  it('holds for each group of the committed facts', () => {
    const table = computeBalances(facts).map((balance) => [
      balance.key,
      balance.knownHa,
      balance.unpublishedHa,
      balance.officialHa,
      balance.zonesKnown,
      balance.zones,
    ]);
    expect(table).toEqual([
      ['kcn_thai_nguyen', 3908.39, 136.61, 4045, 10, 11],
      ['kcn_bac_kan', 1855.1, 305.9, 2161, 6, 8],
      ['kcn', 5763.49, 442.51, 6206, 16, 19],
      ['ccn_thai_nguyen', 848.84, 1218.23, 2067.07, 20, 41],
      ['ccn_bac_kan', 236.4, 440, 676.4, 7, 27],
      ['ccn', 1085.24, 1658.23, 2743.47, 27, 68],
    ]);
  });

  it('gives both readings of 6,406 ha, with and without the IT park', () => {
    const alternatives = computeBalances(facts).map(({ key, alternative }) => [
      key,
      alternative?.officialHa,
      alternative?.unpublishedHa,
    ]);
    expect(alternatives).toEqual([
      ['kcn_thai_nguyen', undefined, undefined],
      ['kcn_bac_kan', 2361, 505.9],
      ['kcn', 6406, 642.51],
      ['ccn_thai_nguyen', undefined, undefined],
      ['ccn_bac_kan', undefined, undefined],
      ['ccn', undefined, undefined],
    ]);
  });

  it('is what geodata/README.md prints', async () => {
    const readme = await readFile(join(GEODATA, 'README.md'), 'utf8');
    const print = (ha: number) => ha.toLocaleString('en-GB', { minimumFractionDigits: 2 });
    for (const { key, knownHa, unpublishedHa } of computeBalances(facts)) {
      if (key === 'ccn') continue;
      expect(readme).toContain(`| ${print(knownHa)} | ${print(unpublishedHa)} |`);
    }
  });

  it('adds no bound and no zone outside the plan', () => {
    const thuongDinh = facts.zones.find(({ slug }) => slug === 'kcn-thuong-dinh');
    expect(thuongDinh).toMatchObject({ counted: true, plannedHa: null });
    const quyetThang = facts.zones.find(({ slug }) => slug === 'kcn-quyet-thang');
    expect(quyetThang).toMatchObject({ counted: false, plannedHa: 200 });
  });

  it('moves a hectare from unpublished to known when a fact is added', () => {
    const zones = facts.zones.map((zone) =>
      zone.slug === 'kcn-thuong-dinh' ? { ...zone, plannedHa: 130 } : zone,
    );
    expect(computeBalances({ ...facts, zones })[0]).toMatchObject({
      knownHa: 4038.39,
      unpublishedHa: 6.61,
      zonesKnown: 11,
    });
  });
});

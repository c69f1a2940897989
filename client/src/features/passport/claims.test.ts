import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { exactly, makeClaim, makeDetail } from '../../testing/detail.ts';
import { makeZone } from '../../testing/zones.ts';
import { claimsOf, claimWords, differencesOf, partsOf, scopeName, sourceWords } from './claims.ts';

const vi = wordsOf('vi');
const over90 = { min: 90, max: 100, min_inclusive: false, max_inclusive: true, unit: '%' };
const zoneArea = makeClaim('planned_area_ha', exactly(400));
const other = makeClaim('planned_area_ha', { ...exactly(200), chosen: false, sources: ['s2'] });
const same = makeClaim('planned_area_ha', { ...exactly(400), chosen: false });
const remark = makeClaim('planned_area_ha', { chosen: false, note: 'gần 295' });
const partRate = makeClaim('occupancy_stated_pct', {
  ...over90,
  scope: 'khu-a',
  scope_name_vi: 'Khu A',
  scope_name_en: 'Area A',
});
const detail = makeDetail(makeZone(1), { claims: [zoneArea, other, same, remark, partRate] });

describe('claims of a zone', () => {
  it('keeps the chosen one and all others, and a part apart from the whole', () => {
    expect(claimsOf(detail, 'planned_area_ha')).toEqual({
      chosen: [zoneArea],
      others: [other, same, remark],
    });
    expect(claimsOf(detail, 'occupancy_stated_pct').chosen).toEqual([]);
    expect(claimsOf(detail, 'occupancy_stated_pct', 'khu-a').chosen).toEqual([partRate]);
    expect(partsOf(detail)).toEqual([{ scope: 'khu-a', claims: [partRate] }]);
    expect(scopeName(wordsOf('en'), partRate)).toBe('Area A');
  });

  it('calls a difference only what has another value', () => {
    expect(differencesOf(detail)).toEqual([
      { field: 'planned_area_ha', chosen: zoneArea, others: [other] },
    ]);
  });

  it('says values in words', () => {
    expect(claimWords(vi, partRate)).toBe('trên 90%');
    expect(claimWords(vi, makeClaim('status', { text: 'planned' }))).toBe('Trong quy hoạch');
    expect(claimWords(vi, makeClaim('established_year', exactly(2021)))).toBe('2021');
    expect(claimWords(vi, makeClaim('developer', { text: 'Công ty A' }))).toBe('Công ty A');
    expect(claimWords(vi, remark)).toBe('không nêu số');
  });

  it('names who says it, also where only words or nothing was kept', () => {
    expect(sourceWords(vi, detail, other)).toBe('Nguồn s2');
    expect(sourceWords(vi, detail, { ...other, attribution_text: 'VIR' })).toBe('VIR');
    expect(sourceWords(vi, detail, { ...other, sources: [] })).toBe(vi.m.passport.sourceLost);
  });
});

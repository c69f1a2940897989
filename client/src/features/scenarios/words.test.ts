import { describe, expect, it } from 'vitest';
import type { ScenarioConflict } from '../../api/scenarios.ts';
import { createFormat } from '../../i18n/format.ts';
import { PLANNING_WORDS, type PlanningWords } from '../../i18n/planning.ts';
import { comparedRows, differenceOf } from './difference.ts';
import { conflictText, rangeText, rateText } from './words.ts';

const words = { f: createFormat('vi'), p: PLANNING_WORDS.vi } as PlanningWords;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const said = (range: Parameters<typeof rangeText>[1]) => plain(rangeText(words, range, words.f.ha));

describe('bounds in words', () => {
  it('say no more than is known', () => {
    expect(said(null)).toBe('chưa rõ');
    expect(said({ min: 0, max: 40 })).toBe('tối đa 40 ha');
    expect(said({ min: 12.5, max: 12.5 })).toBe('12,5 ha');
    expect(said({ min: 5, max: 10 })).toBe('5 ha đến 10 ha');
    expect(said({ min: 5, max: null })).toBe('ít nhất 5 ha');
    expect(said({ min: 0, max: null })).toBe('chưa rõ');
    expect(rateText(words, { min: 0, max: 100 })).toBe('chưa rõ');
  });
});

describe('conflicts in words', () => {
  const conflict: ScenarioConflict = {
    code: 'over_allocated',
    zone: 'kcn-a',
    new: null,
    other: null,
    other_new: false,
    ha: 1,
    limit_ha: 50,
    year: 2028,
    indicative: false,
    bounds: null,
  };
  const text = (more: Partial<ScenarioConflict>) =>
    plain(
      conflictText(words, { ...conflict, ...more }, ({ zone, new: id }) =>
        (zone ?? id ?? '').toUpperCase(),
      ),
    );

  it('name the place, the hectares and since when', () => {
    expect(text({})).toBe(
      'KCN-A: giao quá 1 ha. Ngoài phần sổ đang giữ chỉ còn 50 ha. Vướng từ năm 2028.',
    );
    expect(text({ code: 'overlap', other: 'n1', other_new: true })).toBe(
      'KCN-A chồng lên N1 1 ha.',
    );
    expect(text({ code: 'overlap', other: 'kcn-a' })).toContain('nằm trong ranh giới hiện có 1 ha');
    expect(text({ code: 'overlap', other: 'kcn-b', indicative: true })).toContain('ước lượng');
  });
});

describe('scenarios beside each other', () => {
  it('differ from the first, to two decimals', () => {
    expect(differenceOf([10.1, 10.4], 1)).toBe(0.3);
    expect(differenceOf([10, 5], 1)).toBe(-5);
  });

  it('leave out regions and kinds where none does anything', () => {
    const slice = { ledger_ha: 0, scenario_ha: 5, total_ha: 5 };
    const none = { ledger_ha: 0, scenario_ha: 0, total_ha: 0 };
    const result = {
      ...slice,
      gap_ha: 1195,
      by_year: [{ year: 2026, ...slice, cumulative_ha: 5 }],
      by_orientation: [
        { orientation: 'south', ...slice },
        { orientation: 'north', ...none },
      ],
      by_kind: [{ kind: 'kcn', ...slice }],
      conflicts: [],
    } as unknown as Parameters<typeof comparedRows>[0][number];
    expect(comparedRows([result, result]).map(({ key }) => key)).toEqual([
      'total',
      'ownPart',
      'gap',
      'year 2026',
      'region south',
      'kind kcn',
      'conflicts',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { CONDITIONS } from '../../lib/filter/conditions.ts';
import { type Filters, NO_FILTERS } from '../../lib/filter/types.ts';
import { conditionWords, type IndustryNames } from './words.ts';

const names: IndustryNames = new Map([
  ['26', { code: '26', section: 'C', name_vi: 'Điện tử', name_en: 'Electronics' }],
]);
const say = (lang: 'vi' | 'en', patch: Partial<Filters>, condition: (typeof CONDITIONS)[number]) =>
  conditionWords(wordsOf(lang), names, { ...NO_FILTERS, ...patch }, condition);

describe('conditions in words', () => {
  it('say nothing while nothing is asked', () => {
    for (const condition of CONDITIONS) expect(say('vi', {}, condition)).toBe('');
  });

  it('name one value, count several', () => {
    expect(say('vi', { kind: ['kcn'] }, 'kind')).toBe('KCN');
    expect(say('en', { status: ['planned', 'unknown'] }, 'status')).toBe('2 chosen');
    expect(say('en', { industry: ['26'] }, 'industry')).toBe('Electronics');
    expect(say('vi', { industry: ['99'] }, 'industry')).toBe('99');
    expect(say('vi', { counted: 'all' }, 'counted')).toBe('Tất cả');
  });

  it('say limits with their unit', () => {
    expect(say('vi', { min_area: 1000 }, 'area')).toBe('từ 1.000\u00a0ha');
    expect(say('en', { min_area: 10, max_area: 75 }, 'area')).toBe('10–75\u00a0ha');
    expect(say('vi', { max_occupancy: 70 }, 'occupancy')).toBe('đến 70%');
    expect(say('vi', { min_free: 0 }, 'free')).toBe('từ 0\u00a0ha');
    expect(say('vi', { q: ' sông ' }, 'q')).toBe('“sông”');
  });
});

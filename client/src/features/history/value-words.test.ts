import { describe, expect, it } from 'vitest';
import type { Value } from '../../api/types.ts';
import { wordsOf } from '../../i18n/context.tsx';
import { HISTORY_WORDS } from '../../i18n/history.ts';
import { fieldWords, valueWords } from './value-words.ts';

const { history: h, changes: c } = HISTORY_WORDS.vi;
const words = { ...wordsOf('vi'), h, c };
const value = (patch: Partial<Value>): Value => ({
  min: null,
  max: null,
  min_inclusive: null,
  max_inclusive: null,
  approx: false,
  text: null,
  json: null,
  items: null,
  unit: null,
  confidence: 'stated',
  as_of: null,
  sources: [],
  claim: null,
  ...patch,
});
const said = (field: string, patch: Partial<Value>) =>
  valueWords(words, field, value(patch)).replaceAll('\u00a0', ' ');

describe('what a field said', () => {
  it('figures with their bounds, codes by their names, lists joined', () => {
    const exact = { min: 400, max: 400, min_inclusive: true, max_inclusive: true, unit: 'ha' };
    expect(said('planned_area_ha', exact)).toBe('400 ha');
    expect(said('status', { text: 'operating' })).toBe('Đang hoạt động');
    expect(said('orientation', { text: 'south' })).toBe('Phía Nam');
    expect(said('counted', { text: 'yes', json: { confidence: 'stated' } })).toBe(
      'thuộc quy hoạch',
    );
    expect(said('industry', { items: ['26', '27'] })).toBe('26; 27');
    expect(said('developer', { text: 'Công ty A' })).toBe('Công ty A');
  });

  it('values with parts', () => {
    expect(said('location', { json: { lat: 21.398, lon: 105.898, radius_km: 3 } })).toBe(
      '21.3980, 105.8980 ± 3 km',
    );
    expect(said('boundary', { json: { area_ha: 402.5, basis: 'surveyed' } })).toBe(
      '402,5 ha, đo đạc',
    );
    expect(said('place', { json: { communes: ['a', 'b'] } })).toBe('2 xã, phường');
    expect(said('utilities', { json: { vi: 'Trạm 110 kV' } })).toBe('Trạm 110 kV');
    expect(said('utilities', { json: { kv: 110 } })).toBe('nội dung mới');
  });

  it('names fields of the card and of the desk', () => {
    expect(fieldWords(words, 'planned_area_ha')).toBe('Diện tích quy hoạch');
    expect(fieldWords(words, 'contact')).toBe('Đầu mối liên hệ');
  });
});

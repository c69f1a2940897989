import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { makeValue } from '../../testing/requests.ts';
import { fieldName, valueWords } from './words.ts';

const words = wordsOf('vi');
const names = {
  industry: (code: string) => `ngành ${code}`,
  commune: (code: string) => `xã ${code}`,
};
const say = (field: string, value: Parameters<typeof valueWords>[2]) =>
  valueWords(words, field, value, names).replaceAll('\u00a0', ' ');

describe('values in words', () => {
  it('figures keep their bounds and their unit', () => {
    expect(say('planned_area_ha', makeValue(196.88))).toBe('196,88 ha');
    expect(say('planned_area_ha', makeValue(45, { approx: true }))).toBe('khoảng 45 ha');
    expect(say('leased_area_ha', { min: 290, min_inclusive: true })).toBe('từ 290 ha');
    expect(
      say('occupancy_stated_pct', { min: 90, max: 100, min_inclusive: false, max_inclusive: true }),
    ).toBe('trên 90%');
    expect(say('established_year', { min: 2021, max: 2021 })).toBe('2021');
  });

  it('codes have names', () => {
    expect(say('status', { text: 'operating' })).toBe('Đang hoạt động');
    expect(say('counted', { text: 'no' })).toBe('Không thuộc');
    expect(say('industry', { items: ['26', '27'] })).toBe('ngành 26; ngành 27');
    expect(say('developer', { text: 'Công ty A' })).toBe('Công ty A');
  });

  it('values with parts are told by their parts', () => {
    expect(say('place', { json: { communes: ['05443'], old_districts: [] } })).toBe('xã 05443');
    expect(say('location', { json: { basis: 'site', lat: 21.5, lon: 105.8, radius_km: 2 } })).toBe(
      '21.5000, 105.8000 · Khu đất cụ thể · ±2 km',
    );
    expect(say('boundary', { json: { basis: 'digitised', area_ha: 196.9 } })).toBe(
      '196,9 ha · Số hoá từ bản vẽ',
    );
    expect(say('utilities', { json: { vi: 'Trạm 110 kV' } })).toBe('Trạm 110 kV');
    expect(say('utilities', { json: { kv: 110 } })).toBe('nội dung mới');
  });

  it('fields have the names of the card, or those of the desk', () => {
    expect(fieldName(words, 'planned_area_ha')).toBe('Diện tích quy hoạch');
    expect(fieldName(words, 'contact')).toBe('Đầu mối liên hệ');
  });
});

import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type Figures, type FindingCode, type Fix } from '../doctor/types.ts';
import { SYSTEMS } from '../lib/geodesy/catalogue.ts';
import { DOCTOR_WORDS, sayFinding } from './doctor.ts';

const say = (code: FindingCode, figures: Figures, count = 1) =>
  (['vi', 'en'] as const).map((lang) => sayFinding(lang, { code, count, figures }));

describe('what the server finds', () => {
  it.each([
    [
      'overlap',
      { name: 'CCN Sơn Cẩm 1', ha: 1.84 },
      'Chồng lên CCN Sơn Cẩm 1: 1,84\u00a0ha.',
      'Overlaps CCN Sơn Cẩm 1: 1.84\u00a0ha.',
    ],
    [
      'outside_province',
      { ha: 0.8 },
      '0,8\u00a0ha nằm ngoài ranh giới tỉnh (đường ranh tỉnh chính xác ±300\u00a0m).',
      '0.8\u00a0ha lies outside the province (outline good to ±300\u00a0m).',
    ],
    [
      'outside_commune',
      { ha: 4.1, commune: 'xã Điềm Thụy' },
      '4,1\u00a0ha nằm ngoài xã Điềm Thụy là nơi nêu trong quyết định.',
      '4.1\u00a0ha lies outside xã Điềm Thụy, the commune named.',
    ],
    [
      'too_large',
      { bytes: 1.05e9, limit: 50e6 },
      'Tệp 1,1\u00a0GB, vượt mức 50\u00a0MB. Hãy xuất riêng lớp ranh giới rồi nạp lại.',
      'The file is 1.1\u00a0GB; the limit is 50\u00a0MB. Export the boundary layer alone and try again.',
    ],
    [
      'simplified',
      { from: 99_999, left: 9043, shift_m: 0.0199, change_m2: -3.456 },
      'Đã giản lược từ 99.999 còn 9.043 đỉnh, đường ranh dời nhiều nhất 0,02\u00a0m, diện tích đổi 3,46\u00a0m².',
      'Simplified: of 99,999 vertices 9,043 are left, the outline moves by at most 0.02\u00a0m and the area changes by 3.46\u00a0m².',
    ],
    [
      'too_many_vertices',
      { of: 'boundary', limit: 20_000, left: 9043, shift_m: 0.0199, change_m2: 3.456 },
      'Ranh giới có hơn 20.000 đỉnh (1). Giản lược thì còn 9.043 đỉnh, đường ranh dời nhiều nhất 0,02\u00a0m, diện tích đổi 3,46\u00a0m².',
      'The boundary has more than 20,000 vertices (1). Simplified, 9,043 are left, the outline moves by at most 0.02\u00a0m and the area changes by 3.46\u00a0m².',
    ],
    [
      'layers_differ',
      { names: 'lo_dat, ranh_gioi' },
      'Các hình đã chọn thuộc những lớp ghi hệ toạ độ khác nhau (lo_dat, ranh_gioi). Hãy chọn hình của một lớp.',
      'The shapes chosen are of layers that name different coordinate systems (lo_dat, ranh_gioi). Choose shapes of one layer.',
    ],
    [
      'ground_unchecked',
      {},
      'Chưa hỏi được máy chủ nên chưa biết hình có chồng lên khu khác hay vượt ra ngoài tỉnh, xã.',
      'The server could not be asked, so it is not known whether the shape overlaps others or leaves the province or commune.',
    ],
  ] as const)('%s', (code, figures, vi, en) => expect(say(code, figures)).toEqual([vi, en]));
});

describe('the words of the doctor', () => {
  it.each(FINDING_CODES)('say %s in both languages, differently', (code) => {
    const [vi, en] = say(code, {});
    expect(vi).toMatch(/\p{L}.*\.$/u);
    expect(en).toMatch(/\p{L}.*\.$/u);
    expect(vi).not.toBe(en);
    expect(`${vi} ${en}`).not.toContain('undefined');
  });

  it('name each system with its code, and no two alike', () => {
    for (const { system } of [DOCTOR_WORDS.vi, DOCTOR_WORDS.en]) {
      expect(new Set(SYSTEMS.map(({ code }) => system(code))).size).toBe(SYSTEMS.length);
      expect(system(9213)).toContain('106°30′ (EPSG:9213)');
      expect(system(5899)).toContain('107°45′');
    }
  });

  it('take no reason of a file for a word of theirs', () => {
    expect(say('unreadable', { reason: 'constructor' })).toEqual(
      say('unreadable', { reason: 'damaged' }),
    );
  });

  it('say what a fix does', () => {
    const fix: Fix = { code: 'use_crs', crs: 3405 };
    expect(DOCTOR_WORDS.vi.fix(fix)).toBe('Đọc theo VN-2000, UTM múi 48 (EPSG:3405)');
    expect(DOCTOR_WORDS.en.fix({ code: 'pick', features: [2, 3] })).toBe('Take shapes 2, 3');
  });
});

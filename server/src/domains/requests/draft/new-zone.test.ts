import { describe, expect, it } from 'vitest';
import { slugOf } from './new-zone.ts';

describe('the slug of a new zone', () => {
  it.each([
    ['kcn', 'KCN Sông Công 3', 'kcn-song-cong-3'],
    ['kcn', 'Khu công nghiệp Phú Bình 2 (giai đoạn 1)', 'kcn-phu-binh-2-giai-doan-1'],
    ['ccn', 'Cụm công nghiệp Đồng Hỷ', 'ccn-dong-hy'],
    ['ccn', '  Lũng Hoàn / Ba Bể ', 'ccn-lung-hoan-ba-be'],
    ['it_park', 'Khu công nghệ thông tin Yên Bình 2', 'kcntt-yen-binh-2'],
  ] as const)('%s %s', (kind, name, slug) => {
    expect(slugOf(kind, name)).toBe(slug);
  });

  it('is the same for composed and decomposed letters', () => {
    const name = 'KCN Điềm Thụy';
    expect(slugOf('kcn', name.normalize('NFD'))).toBe(slugOf('kcn', name.normalize('NFC')));
  });

  it('ends with a whole letter where a name is long', () => {
    expect(slugOf('kcn', `${'a'.repeat(79)} b`)).toBe(`kcn-${'a'.repeat(79)}`);
  });

  it('does not exist for a name without letters', () => {
    expect(slugOf('kcn', 'KCN ---')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { bareName, shortName, twoLines } from './short-name.ts';

describe('names on the map', () => {
  it.each([
    ['KCN Sông Công II (giai đoạn 1)', 'KCN Sông Công II GĐ 1', 'Sông Công II GĐ 1'],
    ['KCN Sông Công II - giai đoạn 2', 'KCN Sông Công II GĐ 2', 'Sông Công II GĐ 2'],
    ['KCN Thanh Bình giai đoạn II', 'KCN Thanh Bình GĐ II', 'Thanh Bình GĐ II'],
    ['KCN - đô thị - dịch vụ Phú Bình', 'KCN Phú Bình', 'Phú Bình'],
    ['Khu công nghệ thông tin tập trung Yên Bình', 'Khu CNTT Yên Bình', 'Khu CNTT Yên Bình'],
    ['CCN Bảo Lý - Xuân Phương', 'CCN Bảo Lý - Xuân Phương', 'CCN Bảo Lý - Xuân Phương'],
  ])('%s', (name, short, bare) => {
    expect(shortName(name, 'vi')).toBe(short);
    expect(bareName(name, 'vi')).toBe(bare);
  });

  it.each([
    ['Sông Công II Industrial Park (phase 1)', 'Sông Công II IP ph. 1', 'Sông Công II ph. 1'],
    ['Phú Bình Industrial, Urban and Service Park', 'Phú Bình IP', 'Phú Bình'],
    ['Kha Sơn Industrial Cluster', 'Kha Sơn IC', 'Kha Sơn IC'],
  ])('%s', (name, short, bare) => {
    expect(shortName(name, 'en')).toBe(short);
    expect(bareName(name, 'en')).toBe(bare);
  });

  it('breaks a long name near its middle and nowhere else', () => {
    expect(twoLines('Sông Công II GĐ 1')).toBe('Sông Công\nII GĐ 1');
    expect(twoLines('Yên Bình 2')).toBe('Yên Bình 2');
    expect(twoLines('Unbreakablelongname')).toBe('Unbreakablelongname');
  });
});

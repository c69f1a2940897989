import { describe, expect, it } from 'vitest';
import { matchCommunes } from './match.ts';

const commune = (code: string, name: string) => ({ code, name, point: [105.8, 21.5] as const });
const feature = (n: number, properties: Record<string, unknown>) => ({ n, properties });
const numbers = (features: readonly { n: number }[] = []) => features.map(({ n }) => n);

describe('communes are told', () => {
  it('by code first, as text or number, with or without the leading zero', () => {
    const communes = [commune('05528', 'Phường Bách Quang'), commune('01840', 'Phường Đức Xuân')];
    const { matches } = matchCommunes(
      [feature(1, { ma_xa: 1840, ten: 'Phường Bách Quang' }), feature(2, { code: '05528' })],
      communes,
    );
    expect(matches.map(({ by, features }) => [by, numbers(features)])).toEqual([
      ['code', [2]],
      ['code', [1]],
    ]);
  });

  it('not by any number that happens to look like a code', () => {
    const { missing } = matchCommunes(
      [feature(1, { population: 5528, name: 'elsewhere' })],
      [commune('05528', 'Phường Bách Quang')],
    );
    expect(missing).toHaveLength(1);
  });

  it('by name, however its tones are placed and composed', () => {
    const communes = [commune('1', 'Xã Điềm Thuỵ'), commune('2', 'Xã Kha Sơn')];
    const { matches } = matchCommunes(
      [feature(1, { NAME: 'ĐIỀM THỤY' }), feature(2, { NAME: 'Xã Kha Sơn'.normalize('NFD') })],
      communes,
    );
    expect(matches.map(({ features }) => numbers(features))).toEqual([[1], [2]]);
  });

  it('only by their full name where a toneless one would fit two', () => {
    const communes = [commune('1', 'Xã Văn Lăng'), commune('2', 'Xã Văn Lang')];
    const { matches, missing } = matchCommunes(
      [feature(1, { name: 'Xã Văn Lang' }), feature(2, { name: 'Van Lang' })],
      communes,
    );
    expect(matches.map(({ commune: { code }, features }) => [code, numbers(features)])).toEqual([
      ['2', [1]],
    ]);
    expect(missing.map(({ code }) => code)).toEqual(['1']);
  });

  it('with all features that share a name, to be judged by their place', () => {
    const { matches } = matchCommunes(
      [feature(1, { name: 'Xã Phú Bình' }), feature(2, { name: 'Xã Phú Bình' })],
      [commune('1', 'Xã Phú Bình')],
    );
    expect(numbers(matches[0]?.features)).toEqual([1, 2]);
  });
});

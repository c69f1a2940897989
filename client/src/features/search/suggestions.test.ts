import { describe, expect, it } from 'vitest';
import type { Commune } from '../../api/types.ts';
import { makeZone } from '../../testing/zones.ts';
import { suggest } from './suggestions.ts';

function commune(code: string, name_vi: string, former: string[]): Commune {
  return {
    type: 'Feature',
    id: Number(code),
    geometry: { type: 'Point', coordinates: [105.9, 21.4] },
    properties: {
      code,
      name_vi,
      name_en: name_vi,
      type: 'xa',
      area_km2: 40,
      orientation: 'south',
      also_orientation: null,
      former_districts: ['Huyện Phú Bình'],
      former_communes: former,
      has_boundary: false,
    },
  };
}
const zones = [
  makeZone(1, { name_vi: 'KCN Điềm Thụy', search_places: 'Xã Điềm Thụy' }),
  makeZone(2, { name_vi: 'KCN Yên Bình', search_places: 'Xã Điềm Thụy' }),
  makeZone(3, { name_vi: 'CCN Điềm Thụy', counted: false }),
];
const communes = [
  commune('01', 'Xã Điềm Thụy', ['Xã Nga My', 'Xã Úc Kỳ']),
  commune('02', 'Xã Kha Sơn', ['Xã Tân Đức']),
];
const ids = (q: string) => suggest(q, zones, communes).map((suggestion) => suggestion.id);

describe('suggestions', () => {
  it('zones by name come before zones by place, uncounted ones later, then communes', () => {
    expect(ids('Điềm Thụy')).toEqual(['zone-1', 'zone-3', 'zone-2', 'commune-01']);
  });

  it('a former name finds the commune and says so', () => {
    const [found] = suggest('nga my', zones, communes);
    expect(found).toMatchObject({ id: 'commune-01', formerly: ['Xã Nga My'] });
    const [present] = suggest('kha son', zones, communes);
    expect(present).toMatchObject({ id: 'commune-02', formerly: [] });
  });

  it('offers nothing for nothing', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('zzz')).toEqual([]);
  });

  it('stays short', () => {
    const many = Array.from({ length: 50 }, (_, i) =>
      makeZone(i + 10, { name_vi: `KCN Sông ${i}` }),
    );
    expect(suggest('sông', many, []).length).toBe(6);
  });
});

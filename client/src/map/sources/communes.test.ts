import { expect, it } from 'vitest';
import type { CommuneCollection } from '../types.ts';
import { communeFeatures } from './communes.ts';

const commune = (
  id: number,
  type: 'phuong' | 'xa',
  area_km2: number,
): CommuneCollection['features'][number] => ({
  id,
  geometry: { type: 'Point', coordinates: [105.8, 21.5] },
  properties: { name_vi: `Xã ${id}`, type, area_km2 },
});

it('lets wards have the room before communes, and large ones before small', () => {
  const { features } = communeFeatures({
    features: [commune(1, 'xa', 50), commune(2, 'xa', 90), commune(3, 'phuong', 9)],
  });
  const order = features.toSorted((a, b) => a.properties?.rank - b.properties?.rank);
  expect(order.map(({ id }) => id)).toEqual([3, 2, 1]);
  expect(communeFeatures(null).features).toEqual([]);
});

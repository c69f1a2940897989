import { describe, expect, it } from 'vitest';
import { area, makeZone, occupancy } from '../../testing/zones.ts';
import { sortZones } from './sort.ts';

const zones = [
  makeZone(1, { name_vi: 'b', ...area('planned_area', 40, 40) }),
  makeZone(2, {
    name_vi: 'c',
    ...area('planned_area', 128, null),
    ...area('free_area', 0, 90),
    free_area_basis: 'area',
  }),
  makeZone(3, { name_vi: 'a', search_places: 'Sông Công' }),
  makeZone(4, {
    name_vi: 'd sông',
    ...occupancy(90, 100),
    ...area('free_area', 0, 40),
    free_area_basis: 'occupancy',
  }),
];
const order = (...args: [Parameters<typeof sortZones>[1], string?]) =>
  sortZones(zones, args[0], args[1] ?? '').map((zone) => zone.id);

describe('order of the list', () => {
  it('unknown figures come last in both directions, ties by name', () => {
    expect(order('area')).toEqual([1, 2, 3, 4]);
    expect(order('-area')).toEqual([2, 1, 3, 4]);
    expect(order('-free')).toEqual([4, 3, 1, 2]);
    expect(order('occupancy')).toEqual([4, 3, 1, 2]);
  });

  it('by name either way', () => {
    expect(order('name')).toEqual([3, 1, 2, 4]);
    expect(order('-name')).toEqual([4, 2, 1, 3]);
  });

  it('by relevance: the name before the places', () => {
    expect(order('relevance', 'sông')).toEqual([4, 3, 1, 2]);
    expect(order('relevance', '')).toEqual([3, 1, 2, 4]);
  });

  it('leaves what it was given alone', () => {
    const given = [...zones];
    sortZones(given, 'name', '');
    expect(given).toEqual(zones);
  });
});

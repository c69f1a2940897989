import { describe, expect, it } from 'vitest';
import { area, makeZone } from '../../testing/zones.ts';
import { knownHectares } from './known.ts';
import { nextZoneRow, rowsOf } from './rows.ts';

const named = makeZone(1, area('planned_area', 40, 40));
const unnamed = makeZone(2, { name_published: false });
const third = makeZone(3, area('planned_area', 128, null));

describe('rows of the list', () => {
  it('puts zones known by number only under a heading of their own', () => {
    const rows = rowsOf([unnamed, named, third]);
    expect(rows.map((row) => (row.type === 'zone' ? row.zone.id : `${row.count} unnamed`))).toEqual(
      [1, 3, '1 unnamed', 2],
    );
    expect(rowsOf([named])).toHaveLength(1);
  });

  it('steps over the heading and stays at the ends', () => {
    const rows = rowsOf([named, third, unnamed]);
    expect(nextZoneRow(rows, 1, 1)).toBe(3);
    expect(nextZoneRow(rows, 3, -1)).toBe(1);
    expect(nextZoneRow(rows, 3, 1)).toBe(3);
    expect(nextZoneRow(rows, 0, -1)).toBe(0);
  });

  it('sums published areas only: a bound is no area', () => {
    expect(knownHectares([named, unnamed, third])).toBe(40);
  });
});

import { describe, expect, it } from 'vitest';
import { makeZone, messages, square } from '../fixtures.ts';
import { zonePoints, zonePolygons, zoneShapes } from './zones.ts';

const zones = {
  features: [
    makeZone(1, { occupancy_min: 90, occupancy_max: null }),
    makeZone(
      2,
      { kind: 'ccn', display_area_ha: 30, display_area_basis: 'group_mean' },
      square(106, 22, 0.01),
    ),
  ],
};

describe('zone sources', () => {
  it('keep the permanent ids', () => {
    expect(zonePolygons(zones, 'vi', messages).features.map(({ id }) => id)).toEqual([1, 2]);
    expect(zonePoints(zones, 'vi', messages).features.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('stand the symbol inside the polygon', () => {
    const [first] = zonePoints(zones, 'vi', messages).features;
    expect(first?.geometry.coordinates[0]).toBeCloseTo(105.81, 6);
    expect(first?.geometry.coordinates[1]).toBeCloseTo(21.51, 6);
  });

  it('read a one-sided occupancy as a ring to the unknown end, and none as no ring', () => {
    const [known, unknown] = zonePoints(zones, 'vi', messages).features;
    expect(known?.properties.mark).toBe('operating/kcn/15/90-100');
    expect(unknown?.properties.mark).toBe('operating/ccn/4/none');
    expect(known?.properties.reach).toBeGreaterThan(known?.properties.r ?? 0);
  });

  it('speak the language asked for, and never invent an area', () => {
    expect(zonePolygons(zones, 'en', messages).features[0]?.properties.short).toBe('No. 1 IP');
    expect(zonePolygons(zones, 'vi', messages).features[1]?.properties.area).toBe('chưa công bố');
  });

  it('work out shapes once per load', () => {
    expect(zoneShapes(zones)).toBe(zoneShapes(zones));
    expect(zoneShapes({ ...zones })).not.toBe(zoneShapes(zones));
  });

  it('are empty before the zones arrive', () => {
    expect(zonePoints(null, 'vi', messages).features).toEqual([]);
  });
});

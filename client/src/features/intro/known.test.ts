import { describe, expect, it } from 'vitest';
import { area, makeZone, occupancy } from '../../testing/zones.ts';
import { whatIsKnown } from './known.ts';

describe('what is published', () => {
  it('counts each thing over the zones of the plan', () => {
    const zones = [
      makeZone(1, { ...area('planned_area', 400, 400), ...occupancy(90, 100) }),
      makeZone(2, area('planned_area', 128, null)),
      makeZone(3, { kind: 'ccn', name_published: false, location_basis: 'unpublished' }),
      makeZone(4, { kind: 'ccn', geometry_role: 'surveyed' }),
      makeZone(5, { counted: false, ...area('planned_area', 9, 9) }),
    ];
    expect(whatIsKnown(zones)).toEqual({
      kcn: 2,
      ccn: 2,
      all: 4,
      named: 3,
      located: 3,
      area: 1,
      occupancy: 1,
      boundary: 1,
    });
  });
});

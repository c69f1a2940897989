import { expect, it } from 'vitest';
import type { ZoneSet } from '../../api/queries.ts';
import type { ZoneFeature } from '../../api/types.ts';
import { makeZone } from '../../testing/zones.ts';
import { withNewFigures } from './new-figures.ts';

const set = (zones: ZoneFeature[]): ZoneSet => ({
  zones,
  byId: new Map(zones.map((zone) => [zone.id, zone])),
  bySlug: new Map(zones.map((zone) => [zone.properties.slug, zone])),
  revision: 1,
  asOf: '2026-11-22',
});
const [grown, pushed] = [{ slug: 'kcn-thu-1' }, { slug: 'kcn-thu-2' }];
const before = set([makeZone(1), makeZone(2)]);

it('points at the zone whose figures changed, not at a neighbour that made room', () => {
  const after = set([makeZone(1, { planned_area_ha: 411 }), makeZone(2)]);
  expect(withNewFigures([grown, pushed], before, after)).toEqual([grown]);
});

it('points at all where no figure differs, or none is known', () => {
  expect(withNewFigures([grown, pushed], before, before)).toEqual([grown, pushed]);
  expect(withNewFigures([grown], undefined, undefined)).toEqual([grown]);
});

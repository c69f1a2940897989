import type { ZoneFeature } from '../../api/types.ts';

export interface Known {
  kcn: number;
  ccn: number;
  all: number;
  named: number;
  located: number;
  area: number;
  occupancy: number;
  boundary: number;
}

/** Of the zones of the plan, how many have each thing published. */
export function whatIsKnown(zones: readonly ZoneFeature[]): Known {
  const known: Known = {
    kcn: 0,
    ccn: 0,
    all: 0,
    named: 0,
    located: 0,
    area: 0,
    occupancy: 0,
    boundary: 0,
  };
  for (const { properties: zone } of zones) {
    if (!zone.counted) continue;
    known.all += 1;
    if (zone.kind === 'kcn') known.kcn += 1;
    if (zone.kind === 'ccn') known.ccn += 1;
    if (zone.name_published) known.named += 1;
    if (zone.location_basis !== 'unpublished') known.located += 1;
    if (zone.planned_area_ha !== null) known.area += 1;
    if (zone.occupancy_min !== null || zone.occupancy_max !== null) known.occupancy += 1;
    if (zone.geometry_role === 'surveyed' || zone.geometry_role === 'digitised') {
      known.boundary += 1;
    }
  }
  return known;
}

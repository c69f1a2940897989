import type { ZoneFeature } from '../../api/types.ts';

/** Sum of the published planned areas, hectares; zones without one do not count as zero, they are left out. */
export const knownHectares = (zones: readonly ZoneFeature[]): number =>
  zones.reduce((sum, { properties }) => sum + (properties.planned_area_ha ?? 0), 0);

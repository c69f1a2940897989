import type { ChangeRequest, RequestZone } from '../../api/request-types.ts';
import type { Statements, ZoneDetail, ZoneProperties } from '../../api/types.ts';
import type { LandLimits } from './model/land.ts';

/** What the form has to know about the zone it is about. */
export interface EditedZone extends Statements {
  revision: number;
  /** Null for a zone that is on no map yet. */
  geometry: ZoneDetail['geometry'] | null;
  properties: Pick<
    ZoneProperties,
    | 'slug'
    | 'kind'
    | 'name_vi'
    | 'name_en'
    | 'status'
    | 'geometry_role'
    | 'old_province'
    | 'old_districts'
    | 'old_communes'
    | 'industries'
    | 'location_basis'
    | 'location_point'
    | 'location_radius_km'
    | `planned_area_${'min_ha' | 'max_ha' | 'min_inclusive' | 'max_inclusive'}`
  > &
    LandLimits;
}

/** A zone that the request begins: nothing is published about it. */
export function unpublishedZone(
  zone: RequestZone,
  { items, base_revision }: ChangeRequest,
): EditedZone {
  const place = items.find(({ field }) => field === 'place')?.value?.json;
  return {
    revision: base_revision,
    geometry: null,
    claims: [],
    sources: [],
    properties: {
      slug: zone.slug,
      kind: zone.kind,
      name_vi: zone.name_vi,
      name_en: zone.name_en,
      status: 'unknown',
      geometry_role: 'indicative',
      old_province: place?.old_province === 'bac-kan' ? 'bac-kan' : 'thai-nguyen',
      old_districts: [],
      old_communes: [],
      industries: [],
      location_basis: 'unpublished',
      location_point: null,
      location_radius_km: null,
      planned_area_min_ha: null,
      planned_area_max_ha: null,
      planned_area_min_inclusive: null,
      planned_area_max_inclusive: null,
    },
  };
}

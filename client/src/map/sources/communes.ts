import type { FeatureCollection } from 'geojson';
import type { CommuneCollection } from '../types.ts';

/** Labelled points; wards first where room is short. */
export function communeFeatures(communes: CommuneCollection | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: (communes?.features ?? []).map(({ id, geometry, properties }) => ({
      type: 'Feature',
      id,
      geometry,
      properties: {
        name: properties.name_vi,
        rank: (properties.type === 'phuong' ? 0 : 1000) - properties.area_km2,
        ward: properties.type === 'phuong',
      },
    })),
  };
}

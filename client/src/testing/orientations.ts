import type { OrientationCollection } from '../api/schema.gen.ts';
import type { OrientationFeature } from '../api/types.ts';

type Region = OrientationFeature['properties'];

/** A region of the plan of 2025 with one industry, and what the test says besides. */
export function makeOrientation(
  code: Region['code'],
  patch: Partial<Region> = {},
): OrientationFeature {
  return {
    type: 'Feature',
    id: 4,
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [105.4, 21.4],
            [105.8, 21.4],
            [105.8, 21.8],
            [105.4, 21.4],
          ],
        ],
      ],
    },
    properties: {
      code,
      plan: 'plan-2025',
      plan_title_vi: 'Đề án 2025',
      plan_title_en: 'Scheme of 2025',
      plan_adopted: '2025-12-01',
      name_vi: 'Khu vực phía Tây',
      name_en: 'West',
      priorities_vi: 'Chế biến chè',
      priorities_en: 'Tea',
      priorities_quote: 'chế biến chè',
      direction_vi: 'Lấp đầy',
      direction_en: 'Fill',
      direction_quote: null,
      former_districts: ['Huyện Đại Từ'],
      communes: ['Xã Đại Từ'],
      confidence: 'stated',
      source: 's1',
      region_sources: [],
      quote: null,
      accuracy_m: 300,
      outline_source: 's1',
      decisions: [],
      note_vi: null,
      note_en: null,
      area_km2: 1100,
      label_point: [105.6, 21.5],
      industries: [
        {
          code: '10',
          stance: 'priority',
          phrase_vi: 'chế biến chè',
          basis: 'direct',
          plan: 'plan-2025',
          province_wide: false,
          note: null,
          note_en: null,
        },
      ],
      zone_count: 5,
      known_ha: 100,
      ...patch,
    },
  };
}

/** What `/api/orientations` answers. */
export const orientationsAnswer = (
  features: OrientationFeature[],
  more: Partial<OrientationCollection> = {},
): OrientationCollection => ({
  type: 'FeatureCollection',
  features,
  plans: [],
  sources: [],
  revision: 1,
  ...more,
});

import type { Look } from './layers/look.ts';
import { NO_NOTES } from './notes.ts';
import { PALETTES } from './palette.ts';
import { NO_PLOTS } from './plots.ts';
import type {
  BasemapCollection,
  MapMessages,
  MapScene,
  MapZone,
  OrientationCollection,
} from './types.ts';

/** Small invented pieces for the tests beside this file; none is loaded by the application. */

/** A square of `size` degrees whose south-west corner is at `west`, `south`. */
export function square(west: number, south: number, size: number): number[][][][] {
  const [east, north] = [west + size, south + size];
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

export function makeZone(
  id: number,
  properties: Partial<MapZone['properties']> = {},
  coordinates = square(105.8, 21.5, 0.02),
): MapZone {
  return {
    id,
    geometry: { type: 'MultiPolygon', coordinates },
    properties: {
      slug: `kcn-${id}`,
      kind: 'kcn',
      name_vi: `KCN số ${id}`,
      name_en: `No. ${id} Industrial Park`,
      name_published: true,
      counted: true,
      status: 'operating',
      geometry_role: 'indicative',
      display_area_ha: 400,
      display_area_basis: 'exact',
      location_point: [105.81, 21.51],
      location_radius_km: 3,
      occupancy_min: null,
      occupancy_max: null,
      sample: false,
      ...properties,
    },
  };
}

export const messages: MapMessages = {
  mapLabel: 'Bản đồ.',
  measureHelp: 'Enter đặt điểm.',
  insetTitle: 'Vị trí chưa công bố',
  insetNote: 'Đúng diện tích',
  attribution: 'Nguồn',
  orientationName: { north: 'Phía Bắc', south: 'Phía Nam', east: 'Phía Đông', west: 'Phía Tây' },
  orientationMotto: { north: 'gỗ', south: 'điện tử', east: 'may mặc', west: 'chè' },
  hectares: (value, basis) => (basis === 'group_mean' ? 'chưa công bố' : `${value} ha`),
  gained: (ha) => `+${ha}`,
  lost: (ha) => `−${ha}`,
  overlap: (name, ha, indicative) => `${name} ${ha}${indicative ? ' ?' : ''}`,
  metres: (value) => `${Math.round(value)} m`,
};

/** Two regions side by side: they share the border along 105.8 E. */
export const orientations: OrientationCollection = {
  features: (
    [
      ['west', 105, 'Khu vực phía Tây', 'West'],
      ['east', 105.8, 'Khu vực phía Đông', 'East'],
    ] as const
  ).map(([code, west, name_vi, name_en], i) => ({
    id: i + 1,
    geometry: { type: 'MultiPolygon', coordinates: square(west, 21.5, 0.8) },
    properties: { code, name_vi, name_en, label_point: [west + 0.4, 21.9] },
  })),
};

export const basemap: BasemapCollection = {
  features: [
    {
      id: 1,
      geometry: { type: 'MultiPolygon', coordinates: square(105, 21.5, 1.6) },
      properties: { class: 'province', name_vi: 'Thái Nguyên', name_en: 'Thái Nguyên' },
    },
    {
      id: 2,
      geometry: {
        type: 'LineString',
        coordinates: [
          [105, 21.5],
          [106, 22],
        ],
      },
      properties: {
        class: 'expressway',
        name_vi: 'Cao tốc CT07 Hà Nội',
        name_en: 'CT07 Expressway',
      },
    },
    {
      id: 3,
      geometry: {
        type: 'LineString',
        coordinates: [
          [105, 22],
          [106, 22],
        ],
      },
      properties: { class: 'river', name_vi: 'Sông Cầu', name_en: null },
    },
  ],
};

export function makeScene(changes: Partial<MapScene> = {}): MapScene {
  return {
    zones: null,
    matching: null,
    selectedId: null,
    hoveredId: null,
    pulsedIds: [],
    still: false,
    orientations,
    communes: null,
    basemap,
    showOrientations: true,
    orientationOpacity: 1,
    activeOrientation: null,
    orientationsAbove: false,
    theme: 'light',
    lang: 'vi',
    measure: null,
    sketch: null,
    neighbours: [],
    overlay: null,
    plots: NO_PLOTS,
    held: null,
    notes: NO_NOTES,
    references: [],
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    onlineBasemap: null,
    ...changes,
  };
}

export function makeLook(changes: Partial<Look> = {}): Look {
  const theme = changes.theme ?? 'light';
  return {
    theme,
    palette: PALETTES[theme],
    showOrientations: true,
    orientationOpacity: 1,
    activeOrientation: null,
    orientationsAbove: false,
    noted: false,
    matching: null,
    measuring: false,
    sketching: false,
    comparing: false,
    pulse: 'none',
    underlaid: false,
    ...changes,
  };
}

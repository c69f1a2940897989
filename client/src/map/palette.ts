import type { ChangeKind } from './marks/change.ts';
import type { Region, Theme, ZoneStatus } from './types.ts';

/** Colours of one drawing of the map. Zones are the only saturated thing on it. */
export interface MapPalette {
  paper: string;
  /** The sheet outside the province. */
  surround: string;
  sheetText: string;
  /** Shade that lifts the province off the sheet. */
  shade: string;
  ink: string;
  muted: string;
  hairline: string;
  outline: string;
  water: string;
  waterText: string;
  road: string;
  roadCasing: string;
  roadText: string;
  expressway: string;
  expresswayText: string;
  accent: string;
  warning: string;
  /** Ground gained, lost and shared in a comparison; told apart by colour-blind eyes, and by signs. */
  change: Record<ChangeKind, string>;
  status: Record<ZoneStatus, string>;
  /** Region tints, and the darker ink of their lettered edges. */
  tint: Record<Region, string>;
  tintText: Record<Region, string>;
  /** Polygons of reference layers: none of these is a status, nor a change. */
  reference: readonly string[];
}

const light: MapPalette = {
  paper: '#F9F8F4',
  surround: '#ECEAE3',
  sheetText: '#6B6A5C',
  shade: '#5B5A4E',
  ink: '#17211C',
  muted: '#5C6962',
  hairline: '#CFD3CB',
  outline: '#8B948D',
  water: '#BCD6E0',
  waterText: '#37637A',
  road: '#E2D8C5',
  roadCasing: '#CFC3AB',
  roadText: '#6B6046',
  expressway: '#D9A05B',
  expresswayText: '#7A4C12',
  accent: '#0F6B4F',
  warning: '#B3261E',
  change: { gained: '#1B5DA8', lost: '#A84300', overlap: '#92206B' },
  status: {
    operating: '#0B7A5B',
    under_construction: '#B26A00',
    established: '#8A5A9E',
    planned: '#3B6DB3',
    unknown: '#737A81',
    withdrawn: '#9A3B2E',
    superseded: '#9A3B2E',
  },
  tint: { north: '#E3EBDD', south: '#F3E7D5', east: '#E9E2EC', west: '#EFECD3' },
  tintText: { north: '#53694A', south: '#7F5F31', east: '#6F5A80', west: '#6C6527' },
  reference: ['#00707E', '#A3327A', '#6A6A00', '#7A4A1E', '#3F4C9A', '#B03A48'],
};

const dark: MapPalette = {
  paper: '#161D20',
  surround: '#0E1315',
  sheetText: '#7D8985',
  shade: '#000000',
  ink: '#E8ECE9',
  muted: '#9AA7A0',
  hairline: '#2C3639',
  outline: '#5D6A66',
  water: '#1E3A47',
  waterText: '#7FB2C8',
  road: '#343B3A',
  roadCasing: '#454D4B',
  roadText: '#A9A48F',
  expressway: '#9A6F38',
  expresswayText: '#E0B47C',
  accent: '#4FC39A',
  warning: '#FF8A7A',
  change: { gained: '#86B8FF', lost: '#FFAE70', overlap: '#FF96D2' },
  status: {
    operating: '#35B98E',
    under_construction: '#F0A63A',
    established: '#C79BDD',
    planned: '#7FA9E8',
    unknown: '#A3ABB2',
    withdrawn: '#E58A7B',
    superseded: '#E58A7B',
  },
  tint: { north: '#1B2721', south: '#2A241B', east: '#252230', west: '#26271A' },
  tintText: { north: '#9DB692', south: '#CDAE7E', east: '#B9A5CC', west: '#B9B377' },
  reference: ['#5CC8D6', '#F08CC8', '#C8C85A', '#D2A679', '#A3AEF5', '#FF9AA5'],
};

export const PALETTES: Record<Theme, MapPalette> = { light, dark };

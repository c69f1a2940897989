import type { MapPalette } from '../palette.ts';
import type { Region, Theme } from '../types.ts';

/** What the layers depend on besides their data. */
export interface Look {
  theme: Theme;
  palette: MapPalette;
  showOrientations: boolean;
  /** 0-1 */
  orientationOpacity: number;
  activeOrientation: Region | null;
  /** The tints lie over the zones, not under them. */
  orientationsAbove: boolean;
  /** Notes say what the plan wants of the regions, so their edges need not. */
  noted: boolean;
  /** Ids under the filters, for label layers; null = all. */
  matching: readonly number[] | null;
  measuring: boolean;
  /** A boundary is being drawn. */
  sketching: boolean;
  /** How zones that have just changed are marked: a ring that opens, or one that stands still. */
  pulse: 'none' | 'wave' | 'ring';
  /** Two outlines of the selected zone are held against each other. */
  comparing: boolean;
  /** An operator's online basemap lies underneath: ours keeps only what it alone knows. */
  underlaid: boolean;
}

/** Names of the files in `fonts.ts`. */
export const FONT = {
  regular: ['Be Vietnam Pro Regular'],
  medium: ['Be Vietnam Pro Medium'],
  bold: ['Be Vietnam Pro SemiBold'],
  italic: ['Be Vietnam Pro Italic'],
};

/** Zoom where symbols begin to give way to polygons, and where they are gone. */
export const HANDOVER = { from: 10.5, to: 12 } as const;

export const SOURCES = {
  ground: 'ground',
  sheet: 'sheet',
  inset: 'inset',
  orientations: 'orientations',
  communes: 'communes',
  zones: 'zones',
  points: 'zone-points',
  /** The points again, for names alone: where none is drawn, changing the filters lays nothing out. */
  names: 'zone-names',
  callouts: 'callouts',
  focus: 'focus',
  plots: 'plots',
  held: 'held',
  notes: 'notes',
  overlay: 'overlay',
  sketch: 'sketch',
  measure: 'measure',
} as const;

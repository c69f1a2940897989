import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../lib/geodesy/lng-lat.ts';
import type { HeldLayer } from './held-layer.ts';
import type { MeasureState } from './measure/state.ts';
import type { Note } from './notes.ts';
import type { Overlay } from './overlay.ts';
import type { Plot } from './plots.ts';
import type { Reference, ReferenceTrouble } from './references/types.ts';
import type { SketchState } from './sketch/state.ts';

/**
 * What the map needs from the rest of the client, and what it gives back. The collections name only the
 * properties the map reads, so every answer of the API that carries them fits.
 */
export type { LngLat };
export type Theme = 'light' | 'dark';
export type Lang = 'vi' | 'en';
export type Region = 'north' | 'south' | 'east' | 'west';
export type ZoneKind = 'kcn' | 'ccn' | 'it_park';
export type ZoneStatus =
  | 'planned'
  | 'established'
  | 'under_construction'
  | 'operating'
  | 'withdrawn'
  | 'superseded'
  | 'unknown';
type GeometryRole = 'surveyed' | 'digitised' | 'indicative' | 'inset';

export interface MapZone {
  /** Permanent positive integer, used as the feature id on the map. */
  id: number;
  geometry: { type: 'MultiPolygon'; coordinates: number[][][][] };
  properties: {
    slug: string;
    kind: ZoneKind;
    name_vi: string;
    name_en: string;
    name_published: boolean;
    /** Among the zones of the plan; the others are named only where room is left. */
    counted: boolean;
    status: ZoneStatus;
    geometry_role: GeometryRole;
    /** Hectares the polygon is drawn with. */
    display_area_ha: number;
    /** `exact` and `approximate` are published figures, `boundary` is measured; the others only give the drawing its size. */
    display_area_basis: 'exact' | 'approximate' | 'bound' | 'group_mean' | 'boundary';
    /** [lon, lat] of the published point, null when unpublished. */
    location_point: number[] | null;
    location_radius_km: number | null;
    /** Per cent, 0-100; null when nothing is published. */
    occupancy_min: number | null;
    occupancy_max: number | null;
    sample: boolean;
  };
}
export interface ZoneCollection {
  features: MapZone[];
}

export interface OrientationCollection {
  features: {
    id: number;
    geometry: { type: 'MultiPolygon'; coordinates: number[][][][] };
    properties: {
      code: Region;
      name_vi: string;
      name_en: string;
      label_point: number[];
    };
  }[];
}

export interface CommuneCollection {
  features: {
    id: number;
    geometry: { type: 'Point'; coordinates: number[] };
    properties: { name_vi: string; type: 'phuong' | 'xa'; area_km2: number };
  }[];
}

export interface BasemapCollection {
  features: {
    id: number;
    geometry: { type: string; coordinates: unknown[] };
    properties: {
      class: 'province' | 'river' | 'lake' | 'expressway' | 'national_road' | 'inset';
      name_vi: string | null;
      name_en: string | null;
    };
  }[];
}

/** Camera as kept in the URL: degrees, MapLibre zoom, bearing clockwise from north in degrees. */
export interface MapCamera {
  lon: number;
  lat: number;
  zoom: number;
  bearing: number;
}

/** CSS pixels of the map that panels cover; the camera keeps its subject inside what is left. */
export interface MapPadding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** An outline to draw along, exact to nine decimals. */
export interface SnapOutline {
  slug: string;
  coordinates: number[][][][];
}

/** Everything the map shows, as plain state. The same scene always gives the same picture. */
export interface MapScene {
  /** All zones, loaded once; filters never shrink this. */
  zones: ZoneCollection | null;
  /** Ids that pass the filters; null = all. The others fade to faint outlines. */
  matching: ReadonlySet<number> | null;
  selectedId: number | null;
  hoveredId: number | null;
  /** Zones whose figures have just changed. */
  pulsedIds: readonly number[];
  /** Nothing may move on its own (the reader asked for reduced motion). */
  still: boolean;
  orientations: OrientationCollection | null;
  communes: CommuneCollection | null;
  basemap: BasemapCollection | null;
  showOrientations: boolean;
  /** Strength of the four tints, 0-1. */
  orientationOpacity: number;
  /** The tints lie over the zones, not under them. */
  orientationsAbove: boolean;
  activeOrientation: Region | null;
  theme: Theme;
  lang: Lang;
  /** Null = not measuring. */
  measure: MeasureState | null;
  /** A boundary being drawn; null = none. */
  sketch: SketchState | null;
  /** Known boundaries round what is being drawn, its own among them. */
  neighbours: readonly SnapOutline[];
  /** Two outlines of a zone held against each other; null = none. */
  overlay: Overlay | null;
  /** Plots of land of the ledger. */
  plots: readonly Plot[];
  /** Polygons held against the zones; null = none. */
  held: HeldLayer | null;
  /** Words that stand on the map for as long as something is compared. */
  notes: readonly Note[];
  /** Maps that somebody has laid over the ground, topmost first. */
  references: readonly Reference[];
  padding: MapPadding;
  /** Address of an operator's MapLibre style to lie under ours; null = none. The first one given counts. */
  onlineBasemap: string | null;
}

/** What one side of a comparison shows otherwise. */
export type MapSide = Partial<
  Pick<MapScene, 'zones' | 'matching' | 'orientations' | 'held' | 'notes'>
>;

/** Every word that stands on the map. The map itself knows none. */
export interface MapMessages {
  /** Accessible name of the map, with how to move it by keyboard. */
  mapLabel: string;
  /** Added to the name while measuring: Enter adds a point, Backspace takes it back, Escape ends. */
  measureHelp: string;
  /** Title of the box of zones without a published location. */
  insetTitle: string;
  /** Small print under that box: sizes are true, places are not. At most two short lines. */
  insetNote: string;
  /** Short and complete: own data, sources and licences that stand on the sheet. */
  attribution: string;
  /** Lettered edge of a region: its name as short as "Phía Nam", and under it its industries in at most 40 letters. */
  orientationName: Record<Region, string>;
  orientationMotto: Record<Region, string>;
  /** "1.200 ha", "about 45 ha": as short as a map label. */
  hectares(value: number, basis: MapZone['properties']['display_area_basis']): string;
  /** Hectares of ground gained or lost, with their sign, and of what a neighbour shares. */
  gained(ha: number): string;
  lost(ha: number): string;
  overlap(name: string, ha: number, indicative: boolean): string;
  /** "1,25 km", "840 m" */
  metres(value: number): string;
}

export type MapErrorKind =
  /** No WebGL 2 here: show the list alone. */
  | 'no-webgl'
  /** The drawing context was lost and did not come back: show the list alone. */
  | 'context-lost'
  /** The operator's online basemap failed; ours stays. */
  | 'basemap';

/** Commands that are not state. Camera moves take under 800 ms, none with reduced motion. */
export interface MapApi {
  fitProvince(): void;
  /** The crowded south, at a zoom where overlapping symbols come apart. */
  fitSouth(): void;
  fitRegion(code: Region): void;
  flyToZone(id: number): void;
  fitIds(ids: Iterable<number>): void;
  zoomBy(steps: number): void;
  resetNorth(): void;
  /** Centre of what the panels leave free. */
  center(): LngLat;
  flyToPoint(at: LngLat): void;
  /** Flies to the box round all of them. */
  fitShapes(shapes: readonly MultiPolygon[]): void;
  /** Flies to a place as close as its surroundings can still be told. */
  fitPlace(bounds: readonly [west: number, south: number, east: number, north: number]): void;
  /** While a part is being drawn: takes its last corner back. False when there is none. */
  takeBackCorner(): boolean;
  /** CSS pixels from the top left of the map. */
  project(at: LngLat): { x: number; y: number };
  /** Moves the keyboard focus to the map. */
  focus(): void;
  /** Draws another scene over this map, from the same camera, into an element of the same size. */
  mirror(container: HTMLElement, first: Shown, onLost: () => void): Mirror;
}

/** What is drawn. */
export interface Shown {
  scene: MapScene;
  messages: MapMessages;
}

/** A second map that shows another scene from the camera of the first. */
export interface Mirror {
  update(next: Shown): void;
  destroy(): void;
}

export interface MapViewProps extends Shown {
  /** First camera; null = the province fitted. Later changes made elsewhere (a link, Back) are followed. */
  view: MapCamera | null;
  onReady(api: MapApi): void;
  /** After each movement. */
  onMove(view: MapCamera): void;
  onHover(id: number | null): void;
  onSelect(id: number | null): void;
  onSelectOrientation(code: Region): void;
  onSketchChange(next: SketchState): void;
  /** The boundary as it is under the pointer, many times a second while it is drawn. */
  onSketchLive(geometry: MultiPolygon | null): void;
  onMeasureChange(next: MeasureState): void;
  /** Escape on the map while measuring. */
  onMeasureEnd(): void;
  onError(kind: MapErrorKind): void;
  /** What comes, or does not come, of a reference layer; null: nothing is wrong. */
  onReferenceTrouble(id: string, trouble: ReferenceTrouble | null): void;
}

import type { MultiPolygon } from 'geojson';
import type { Region } from '../api/types.ts';
import type { Lang } from '../i18n/format.ts';
import type { Filters, SortKey } from '../lib/filter/types.ts';
import type { Assumptions } from '../lib/forecast/assumptions.ts';
import type { LedgerFilter } from '../lib/ledger/filter.ts';
import type { HeldLayer } from '../map/held-layer.ts';
import type { MeasureState } from '../map/measure/state.ts';
import type { Overlay } from '../map/overlay.ts';
import type { Plot } from '../map/plots.ts';
import type { ReferenceTrouble } from '../map/references/types.ts';
import type { SketchState } from '../map/sketch/state.ts';
import type { MapCamera, MapErrorKind } from '../map/types.ts';
import type { ConformityClass } from './conformity-class.ts';
import type { DeskPlace } from './desk-place.ts';
import type { PlanPlace } from './plan-place.ts';
import type { ShownReference } from './references.ts';
import type { ScenarioPlace } from './scenario-place.ts';
import type { Swipe } from './swipe.ts';

export type View = 'map' | 'regions' | 'summary' | 'changes' | 'planning' | 'desk';
export const VIEWS = [
  'map',
  'regions',
  'summary',
  'changes',
  'planning',
  'desk',
] as const satisfies readonly View[];
export type ThemeChoice = 'system' | 'light' | 'dark';
export const THEME_CHOICES = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[];
/** Heights of the sheet on a phone. */
export type SheetHeight = 'peek' | 'half' | 'full';
/** Filters that open in place, one at a time. */
export type FilterPanel =
  | 'kind'
  | 'status'
  | 'orientation'
  | 'industry'
  | 'area'
  | 'occupancy'
  | 'free'
  | 'location_basis'
  | 'counted';

interface FiltersState {
  filters: Filters;
  /** `null` = by relevance while searching, else by planned area. */
  sort: SortKey | null;
}
export interface SelectionState {
  /** Slug. */
  selected: string | null;
  /** Feature id under the pointer or the keyboard focus, on the map or in the list. */
  hovered: number | null;
  /** Where the selection was made; from the keyboard or the list, the card takes the focus. */
  selectedFrom: 'map' | 'list' | 'url';
  region: Region | null;
  /** Ids of zones whose figures have just changed. */
  pulsed: readonly number[];
}
interface ViewState {
  view: View;
  camera: MapCamera | null;
  showOrientations: boolean;
  /** 0-1. */
  orientationOpacity: number;
  /** The tints lie over the zones, not under them. */
  orientationsAbove: boolean;
  /** Two sides held against each other on the map; `null` = one map. */
  swipe: Swipe | null;
  lang: Lang;
  theme: ThemeChoice;
}
interface MomentState {
  /** The day whose figures are shown, `YYYY-MM-DD`; `null` = today, following every change. */
  asOf: string | null;
  /** As known at this revision; `null` = as known now. Only with a day. */
  knownAt: number | null;
}
interface UiState {
  openFilter: FilterPanel | null;
  targetOpen: boolean;
  /** `null` = as the screen allows: open where there is room. */
  legendOpen: boolean | null;
  /** The sentence of what is known, above the list. */
  introOpen: boolean;
  sheet: SheetHeight;
  mapFailure: MapErrorKind | null;
}
interface MeasureSliceState {
  /** `null` = not measuring. */
  measure: MeasureState | null;
}

interface SketchSliceState {
  /** A boundary being drawn; `null` = not drawing. */
  sketch: SketchState | null;
  /** The same boundary as it lies under the pointer; `null` when nothing moves. */
  sketchLive: MultiPolygon | null;
  /** Two outlines held against each other on the map. */
  overlay: Overlay | null;
  /** Plots of the ledger's land on the map. */
  plots: readonly Plot[];
  /** Key of the entry whose plot is to be looked at once it is on the map. */
  wantedPlot: string | null;
}

interface DeskState {
  /** The part of the desk that `view: 'desk'` shows. */
  desk: DeskPlace;
  /**
   * The form to sign in; `again` when the session ended under work that is still open, `unknown` and `failed` when the
   * single sign-on sent somebody back whom the atlas does not know, or did not work.
   */
  signIn: 'closed' | 'open' | 'again' | 'unknown' | 'failed';
}

/** An entry of the ledger to be written or changed, asked for outside of the form. */
export interface WantedEntry {
  /** Slug. */
  zone: string;
  action: 'enter' | 'correct' | 'stage' | 'revoke' | 'void';
  /** Number of the entry that is changed; null for a new one. */
  allocation: number | null;
}

interface PlanningState {
  /** The page that `view: 'planning'` shows. */
  plan: PlanPlace;
  /** What the page of scenarios shows; null: the list. */
  scenario: ScenarioPlace | null;
  /** The entries that the page of the ledger shows. */
  ledgerFilter: LedgerFilter;
  /** What the forecast of the land target takes for granted. */
  forecast: Assumptions;
  /** Waits for the form of its zone to open. */
  wantedEntry: WantedEntry | null;
  /** The plan whose orientations are read, and zones are held against; `null` = the newest. */
  planVersion: string | null;
  /** Zones of this class stand out; `null` = all. */
  planClass: ConformityClass | null;
  /** Ids of zones that the open page speaks of, the others fade on the map; `null` = all. */
  highlight: ReadonlySet<number> | null;
  /** Polygons held against the zones, on the map; `null` = none. */
  heldLayer: HeldLayer | null;
}

interface ReferencesState {
  /** Reference layers on the map, topmost first. */
  references: readonly ShownReference[];
  /** Those of them with which something is wrong, by id. */
  referenceTrouble: Readonly<Record<string, ReferenceTrouble>>;
  /** How often the reader asked for one anew, by id. */
  referenceAttempts: Readonly<Record<string, number>>;
}

/** Everything the screen depends on besides the answers of the API. */
export interface AtlasState
  extends FiltersState,
    SelectionState,
    ViewState,
    MomentState,
    UiState,
    MeasureSliceState,
    SketchSliceState,
    DeskState,
    PlanningState,
    ReferencesState {}

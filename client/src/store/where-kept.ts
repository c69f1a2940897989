import type { AtlasState } from './state.ts';

/** url: shared by a link, undone by Back. browser: kept for this reader. memory: gone with the page. */
export type Place = 'url' | 'browser' | 'memory';

/** The one table of where each piece of state lives. A key missing here does not compile. */
export const WHERE_KEPT = {
  filters: 'url',
  sort: 'url',
  selected: 'url',
  hovered: 'memory',
  selectedFrom: 'memory',
  region: 'url',
  pulsed: 'memory',
  view: 'url',
  camera: 'url',
  showOrientations: 'url',
  orientationOpacity: 'browser',
  orientationsAbove: 'browser',
  swipe: 'url',
  lang: 'url',
  asOf: 'url',
  knownAt: 'url',
  theme: 'browser',
  openFilter: 'memory',
  targetOpen: 'memory',
  legendOpen: 'browser',
  introOpen: 'browser',
  sheet: 'memory',
  mapFailure: 'memory',
  measure: 'memory',
  sketch: 'memory',
  sketchLive: 'memory',
  overlay: 'memory',
  plots: 'memory',
  wantedPlot: 'memory',
  desk: 'url',
  plan: 'url',
  scenario: 'url',
  ledgerFilter: 'url',
  forecast: 'url',
  wantedEntry: 'memory',
  planVersion: 'url',
  planClass: 'url',
  highlight: 'memory',
  heldLayer: 'memory',
  references: 'url',
  referenceTrouble: 'memory',
  referenceAttempts: 'memory',
  signIn: 'memory',
} as const satisfies Record<keyof AtlasState, Place>;

type KeysKept<P extends Place> = {
  [K in keyof AtlasState]: (typeof WHERE_KEPT)[K] extends P ? K : never;
}[keyof AtlasState];

export type UrlState = Pick<AtlasState, KeysKept<'url'>>;
export type BrowserState = Pick<AtlasState, KeysKept<'browser'>>;

export function pickKept(state: AtlasState, place: 'url'): UrlState;
export function pickKept(state: AtlasState, place: 'browser'): BrowserState;
export function pickKept(state: AtlasState, place: Place): Partial<AtlasState> {
  const keys = (Object.keys(WHERE_KEPT) as (keyof AtlasState)[]).filter(
    (key) => WHERE_KEPT[key] === place,
  );
  return Object.fromEntries(keys.map((key) => [key, state[key]]));
}

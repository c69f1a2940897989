import { NO_FILTERS } from '../lib/filter/types.ts';
import { STATED } from '../lib/forecast/assumptions.ts';
import { NO_LEDGER_FILTER } from '../lib/ledger/filter.ts';
import { NO_PLOTS } from '../map/plots.ts';
import { NO_REFERENCES } from './references.ts';
import type { AtlasState } from './state.ts';

/** The first screen: nothing filtered, nothing selected, the province fitted, Vietnamese. */
export const INITIAL_STATE: AtlasState = {
  filters: NO_FILTERS,
  sort: null,
  selected: null,
  hovered: null,
  selectedFrom: 'url',
  region: null,
  pulsed: [],
  view: 'map',
  camera: null,
  showOrientations: false,
  orientationOpacity: 0.6,
  orientationsAbove: false,
  swipe: null,
  lang: 'vi',
  asOf: null,
  knownAt: null,
  theme: 'system',
  openFilter: null,
  targetOpen: false,
  legendOpen: null,
  introOpen: true,
  sheet: 'peek',
  mapFailure: null,
  measure: null,
  sketch: null,
  sketchLive: null,
  overlay: null,
  plots: NO_PLOTS,
  wantedPlot: null,
  desk: 'work',
  plan: 'progress',
  scenario: null,
  ledgerFilter: NO_LEDGER_FILTER,
  forecast: STATED,
  wantedEntry: null,
  planVersion: null,
  planClass: null,
  highlight: null,
  heldLayer: null,
  references: NO_REFERENCES,
  referenceTrouble: {},
  referenceAttempts: {},
  signIn: 'closed',
};

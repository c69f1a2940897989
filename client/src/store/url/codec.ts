import { LANGS } from '../../i18n/format.ts';
import { SORTS } from '../../lib/filter/types.ts';
import type { MapCamera } from '../../map/types.ts';
import { CONFORMITY_CLASSES } from '../conformity-class.ts';
import { readDeskPlace } from '../desk-place.ts';
import { INITIAL_STATE } from '../initial.ts';
import { readPlanPlace } from '../plan-place.ts';
import { readScenarioPlace } from '../scenario-place.ts';
import { VIEWS } from '../state.ts';
import { swipeOf } from '../swipe.ts';
import type { UrlState } from '../where-kept.ts';
import { readFilters, writeFilters } from './filters.ts';
import { readForecast, writeForecast } from './forecast.ts';
import { readLedgerFilter, writeLedgerFilter } from './ledger.ts';
import { dayOf, numberIn, oneOf, slugOf } from './read.ts';
import { readReferences, writeReferences } from './references.ts';
import { readSwipe, writeSwipe } from './swipe.ts';

/** Version of the link's vocabulary. A change of meaning raises it and adds a step to `UPGRADES`. */
const URL_VERSION = 1;
/** `UPGRADES[n]` turns a link of version n into one of version n + 1. */
const UPGRADES: Record<number, (params: URLSearchParams) => void> = {};

const REGIONS = ['north', 'south', 'east', 'west'] as const;
/** Degrees; five decimals are about a metre. */
const DECIMALS = { lon: 5, lat: 5, zoom: 2, bearing: 0 } as const;

function writeCamera({ lon, lat, zoom, bearing }: MapCamera): string {
  const parts = [
    lon.toFixed(DECIMALS.lon),
    lat.toFixed(DECIMALS.lat),
    zoom.toFixed(DECIMALS.zoom),
    bearing.toFixed(DECIMALS.bearing),
  ].map((part) => String(Number(part)));
  return (parts[3] === '0' ? parts.slice(0, 3) : parts).join(',');
}

function readCamera(text: string | null): MapCamera | null {
  if (!text) return null;
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom, bearing = 0] = numbers;
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  const sound = numbers.every(Number.isFinite) && numbers.length <= 4;
  const inside = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return sound && inside && Math.abs(bearing) <= 360 ? { lon, lat, zoom, bearing } : null;
}

interface Part<T> {
  write(value: T, params: URLSearchParams): void;
  read(params: URLSearchParams): T;
}

const readsPlanning = (params: URLSearchParams) => params.get('view') === 'planning';
const readsRegions = (params: URLSearchParams) => params.get('view') === 'regions';

/** The page that holds zones against a plan is open. */
const holdsZones = (params: URLSearchParams) =>
  params.get('view') === 'planning' && params.get('plan') === 'conformity';

/** Versions of the plan are told apart: its orientations are read, or zones are held against them. */
const namesPlan = (params: URLSearchParams) => readsRegions(params) || holdsZones(params);

const swipes = (params: URLSearchParams) =>
  swipeOf({
    view: oneOf(VIEWS, params.get('view')) ?? INITIAL_STATE.view,
    plan: readPlanPlace(params.get('plan')),
    scenario: readScenarioPlace(params.get('scenario')),
  }) !== null;

/** How each key of the state that lives in the URL is written. A key missing here does not compile. `view` comes first. */
const PARTS: { [K in keyof UrlState]: Part<UrlState[K]> } = {
  view: {
    write: (view, params) => view !== INITIAL_STATE.view && params.set('view', view),
    read: (params) => oneOf(VIEWS, params.get('view')) ?? INITIAL_STATE.view,
  },
  desk: {
    write: (desk, params) =>
      params.get('view') === 'desk' && desk !== INITIAL_STATE.desk && params.set('desk', desk),
    read: (params) =>
      params.get('view') === 'desk' ? readDeskPlace(params.get('desk')) : INITIAL_STATE.desk,
  },
  plan: {
    write: (plan, params) =>
      readsPlanning(params) && plan !== INITIAL_STATE.plan && params.set('plan', plan),
    read: (params) =>
      readsPlanning(params) ? readPlanPlace(params.get('plan')) : INITIAL_STATE.plan,
  },
  scenario: {
    write: (scenario, params) =>
      params.get('plan') === 'scenarios' && scenario && params.set('scenario', scenario),
    read: (params) =>
      readsPlanning(params) && params.get('plan') === 'scenarios'
        ? readScenarioPlace(params.get('scenario'))
        : null,
  },
  ledgerFilter: {
    write: (filter, params) => readsPlanning(params) && writeLedgerFilter(filter, params),
    read: (params) =>
      readsPlanning(params) ? readLedgerFilter(params) : INITIAL_STATE.ledgerFilter,
  },
  forecast: {
    write: (assumptions, params) => readsPlanning(params) && writeForecast(assumptions, params),
    read: (params) => (readsPlanning(params) ? readForecast(params) : INITIAL_STATE.forecast),
  },
  planVersion: {
    write: (plan, params) => namesPlan(params) && plan && params.set('plan_version', plan),
    read: (params) => (namesPlan(params) ? slugOf(params.get('plan_version')) : null),
  },
  planClass: {
    write: (one, params) => holdsZones(params) && one && params.set('class', one),
    read: (params) => (holdsZones(params) ? oneOf(CONFORMITY_CLASSES, params.get('class')) : null),
  },
  filters: { write: writeFilters, read: readFilters },
  sort: {
    write: (sort, params) => sort && params.set('sort', sort),
    read: (params) => oneOf(SORTS, params.get('sort')),
  },
  selected: {
    write: (slug, params) => slug && params.set('zone', slug),
    read: (params) => slugOf(params.get('zone')),
  },
  region: {
    write: (region, params) => region && params.set('region', region),
    read: (params) => oneOf(REGIONS, params.get('region')),
  },
  showOrientations: {
    // Shown while the orientations are read, unless turned off; elsewhere only when turned on.
    write: (show, params) => {
      if (show !== readsRegions(params)) params.set('regions', show ? '1' : '0');
    },
    read: (params) =>
      readsRegions(params) ? params.get('regions') !== '0' : params.get('regions') === '1',
  },
  swipe: {
    write: (swipe, params) => swipe && swipes(params) && params.set('swipe', writeSwipe(swipe)),
    read: (params) => (swipes(params) ? readSwipe(params.get('swipe')) : null),
  },
  camera: {
    write: (camera, params) => camera && params.set('at', writeCamera(camera)),
    read: (params) => readCamera(params.get('at')),
  },
  references: { write: writeReferences, read: readReferences },
  asOf: {
    write: (day, params) => day && params.set('as_of', day),
    read: (params) => dayOf(params.get('as_of')),
  },
  knownAt: {
    write: (revision, params) => revision !== null && params.set('known_at', String(revision)),
    read: (params) => {
      const revision = numberIn(params.get('known_at'), 1, 2_147_483_647);
      // A revision pins what was known of a day, so without a day it says nothing.
      return dayOf(params.get('as_of')) && Number.isInteger(revision) ? revision : null;
    },
  },
  lang: {
    write: (lang, params) => lang !== INITIAL_STATE.lang && params.set('lang', lang),
    read: (params) => oneOf(LANGS, params.get('lang')) ?? INITIAL_STATE.lang,
  },
};
const KEYS = Object.keys(PARTS) as (keyof UrlState)[];

function writePart<K extends keyof UrlState>(key: K, state: UrlState, params: URLSearchParams) {
  PARTS[key].write(state[key], params);
}

/** The query of a link to this state, '' for the first screen. Commas stay readable. */
export function encodeUrl(state: UrlState): string {
  const params = new URLSearchParams();
  for (const key of KEYS) writePart(key, state, params);
  if (params.size === 0) return '';
  params.set('v', String(URL_VERSION));
  return `?${params.toString().replaceAll('%2C', ',')}`;
}

/** The state a link asks for. What it does not know or cannot read is left at its first value. */
export function decodeUrl(search: string): UrlState {
  const params = new URLSearchParams(search);
  const version = Number(params.get('v') ?? URL_VERSION);
  for (let from = version; from < URL_VERSION; from += 1) UPGRADES[from]?.(params);
  return Object.fromEntries(
    KEYS.map((key) => [key, PARTS[key].read(params)]),
  ) as unknown as UrlState;
}

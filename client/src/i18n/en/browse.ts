import { createFormat } from '../format.ts';
import type { Messages } from '../messages.ts';

const f = createFormat('en');
const plural = (n: number, one: string, many: string) => `${f.number(n)} ${n === 1 ? one : many}`;

export const figures: Messages['figures'] = {
  approx: 'about',
  over: 'over',
  atLeast: 'at least',
  under: 'under',
  atMost: 'at most',
  free: (value) => `${value} free`,
  freeNone: 'fully let',
};

export const intro: Messages['intro'] = {
  title: (parks, clusters) =>
    `${plural(parks, 'industrial park', 'industrial parks')} and ${plural(clusters, 'cluster', 'clusters')}, as far as published`,
  gauges: {
    named: 'name',
    located: 'place',
    area: 'area',
    occupancy: 'occupancy',
    boundary: 'boundary',
  },
  of: (part, whole) => `${f.number(part)} of ${f.number(whole)}`,
  note: (unlocated) =>
    `What is not published stays blank, nothing is guessed. A dashed shape has the right area but is not the boundary; ${plural(unlocated, 'zone', 'zones')} without a location stand in a box of their own.`,
  hide: 'Hide',
  show: 'What is published?',
};

export const search: Messages['search'] = {
  label: 'Search zones, communes, wards and former place names',
  placeholder: 'Search zones, communes, former districts…',
  clear: 'Clear the search',
  zones: 'Zones',
  communes: 'Communes and wards',
  formerly: (names) => `formerly ${names}`,
  nothing: (q) => `No name resembles “${q}”`,
  results: (n) => plural(n, 'suggestion', 'suggestions'),
};

export const filters: Messages['filters'] = {
  label: 'Filters',
  names: {
    kind: 'Kind',
    status: 'Status',
    orientation: 'Region',
    industry: 'Industry',
    area: 'Area',
    occupancy: 'Occupancy',
    free: 'Free land',
    location_basis: 'Location',
    counted: 'Scope',
  },
  titles: {
    kind: 'Kind of zone',
    status: 'Status',
    orientation: 'Orientation region',
    industry: 'Industries sought, by VSIC',
    area: 'Planned area',
    occupancy: 'Occupancy',
    free: 'Free land',
    location_basis: 'How well the location is known',
    counted: 'Which zones to count',
  },
  counted: {
    true: 'In the plan (19 KCN, 68 CCN)',
    false: 'Outside of it',
    all: 'All',
  },
  certainty: 'Accept where published figures',
  certainties: { sure: 'guarantee it', possible: 'allow it', any: 'are missing too' },
  certaintyHints: {
    sure: 'Only zones whose published figures are certain to fit.',
    possible: 'Zones whose published figures may fit: “over 90%” may be 95%.',
    any: 'Also zones that have not published this figure.',
  },
  from: 'From',
  to: 'To',
  atLeast: (value) => `from ${value}`,
  atMost: (value) => `to ${value}`,
  between: (low, high) => `${low}–${high}`,
  several: (n) => `${f.number(n)} chosen`,
  anyValue: 'any',
  clear: 'Clear filters',
  clearOne: 'Clear this one',
  published: (n) => `${plural(n, 'zone has', 'zones have')} published this figure`,
  unknown: (n) =>
    `${plural(n, 'zone is', 'zones are')} left out only because the figure asked for is not published.`,
  includeUnknown: 'Show them too',
  occupancyNote:
    'As the law computes it where the figures suffice; else over leasable land, else the rate a source states. KCN and CCN are not comparable: the law differs.',
  freeNote: 'Derived from area and occupancy; the area of the whole zone is only a ceiling.',
  industryNote: 'In the words of the sources; most zones have published no industries.',
};

export const list: Messages['list'] = {
  label: 'Industrial parks and clusters',
  count: (n) => plural(n, 'zone', 'zones'),
  known: (ha) => `${ha} known`,
  sort: 'Sort',
  sorts: {
    '-area': 'Largest first',
    area: 'Smallest first',
    name: 'Name A–Z',
    '-name': 'Name Z–A',
    '-free': 'Most free land',
    free: 'Least free land',
    '-occupancy': 'Fullest first',
    occupancy: 'Emptiest first',
    relevance: 'Best match',
  },
  unnamed: (n) => `${plural(n, 'cluster', 'clusters')} without a published name`,
  unnamedHint: 'In the plan by number; no source names them.',
  areaUnpublished: 'ha not known',
  placeUnpublished: 'location not published',
  download: 'Download (GeoJSON)',
  print: 'Print the list',
  emptyTitle: 'No zone meets all conditions',
  emptyHint: 'Drop one of them:',
  emptyUnknown: (n) => `Accept missing figures: ${f.number(n)} more`,
  announce: (n) => (n === 0 ? 'No zones' : plural(n, 'zone', 'zones')),
};

import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { CALLOUT_TEXT } from '../sources/callouts.ts';
import { FONT, HANDOVER, type Look, SOURCES } from './look.ts';
import { big } from './zone-expressions.ts';

/** Clear of the disc, in ems: follows `symbolSize`, and the true size of the polygon once discs are gone. */
export const labelOffset: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  7,
  ['/', ['+', ['*', 0.75, ['get', 'reach']], 4], 11],
  8.75,
  ['/', ['+', ['get', 'reach'], 4], 11],
  10.5,
  ['/', ['+', ['*', 1.5, ['get', 'reach']], 4], 12],
  14,
  ['/', ['+', ['*', 17, ['get', 'reach']], 4], 13],
];

export const nameAndArea = (name: 'name' | 'short'): ExpressionSpecification => [
  'format',
  ['get', name],
  {},
  '\n',
  {},
  ['get', 'area'],
  { 'text-font': ['literal', FONT.regular], 'font-scale': 0.9 },
];

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

const beside: Layout = {
  'text-field': ['get', 'short'],
  'text-variable-anchor': [
    'left',
    'right',
    'top',
    'bottom',
    'top-left',
    'bottom-left',
    'top-right',
    'bottom-right',
  ],
  'text-radial-offset': labelOffset,
  'text-justify': 'auto',
};
const within: Layout = { 'text-field': nameAndArea('short'), 'text-anchor': 'center' };

interface NameLayer {
  id: string;
  zooms: [from: number, to: number];
  only: ExpressionSpecification;
  font: string[];
  /** Pixels at zoom 8 and 13. */
  sizes: [number, number];
  layout: Layout;
}

function nameLayer({ palette, matching, focused }: Look, name: NameLayer): LayerSpecification {
  const among = (ids: readonly number[]): ExpressionSpecification => [
    'in',
    ['id'],
    ['literal', [...ids]],
  ];
  const filter: FilterSpecification = ['all', name.only, ['!', among(focused)]];
  return {
    id: name.id,
    source: SOURCES.points,
    type: 'symbol',
    minzoom: name.zooms[0],
    maxzoom: name.zooms[1],
    filter: matching ? ([...filter, among(matching)] as FilterSpecification) : filter,
    layout: {
      ...name.layout,
      'symbol-sort-key': ['-', 0, ['get', 'r']],
      'text-font': name.font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, name.sizes[0], 13, name.sizes[1]],
      'text-max-width': 8,
      'text-line-height': 1.3,
      'text-padding': 2,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 1.6 },
  };
}

const named: ExpressionSpecification = ['get', 'named'];
const ccn: ExpressionSpecification = ['all', ['!', big], named];

const NAMES: NameLayer[] = [
  {
    id: 'zone-name-unnamed',
    zooms: [13, 24],
    only: ['!', named],
    font: FONT.regular,
    sizes: [10, 11],
    layout: within,
  },
  {
    id: 'zone-name-ccn',
    zooms: [9.5, 13.5],
    only: ccn,
    font: FONT.regular,
    sizes: [10, 12],
    layout: beside,
  },
  {
    id: 'zone-name-ccn-in',
    zooms: [13.5, 24],
    only: ccn,
    font: FONT.medium,
    sizes: [10, 13],
    layout: within,
  },
  {
    id: 'zone-name-kcn',
    zooms: [HANDOVER.from, HANDOVER.from + 1],
    only: big,
    font: FONT.bold,
    sizes: [11, 14],
    layout: beside,
  },
  {
    id: 'zone-name-kcn-in',
    zooms: [HANDOVER.from + 1, 24],
    only: big,
    font: FONT.bold,
    sizes: [11, 14],
    layout: within,
  },
];

/** Names: KCN before CCN, then largest first; unnamed CCN only where there is room to spare. */
export function zoneLabels(look: Look): LayerSpecification[] {
  return [...NAMES.map((name) => nameLayer(look, name)), calloutNames(look), discRoom];
}

/** Nothing to see: keeps names off the discs. Placed first, being topmost. */
const discRoom: LayerSpecification = {
  id: 'zone-disc-room',
  source: SOURCES.points,
  type: 'symbol',
  maxzoom: HANDOVER.from + 0.75,
  layout: {
    'icon-image': ['concat', 'mark/light/', ['get', 'mark'], '/ghost'],
    // Room is counted at the size of the next whole zoom, so less than the disc itself.
    'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.6, 11, 1],
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
  paint: { 'icon-opacity': 0 },
};

/** Names of parks at province scale, where `sources/callouts.ts` has found each its room. */
function calloutNames({ palette, matching }: Look): LayerSpecification {
  return {
    id: 'zone-callout',
    source: SOURCES.callouts,
    type: 'symbol',
    maxzoom: HANDOVER.from,
    filter: [
      'all',
      ['==', ['get', 'part'], 'name'],
      matching ? ['in', ['id'], ['literal', [...matching]]] : true,
    ],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': FONT.bold,
      'text-size': CALLOUT_TEXT,
      'text-anchor': ['get', 'anchor'],
      'text-justify': ['match', ['get', 'anchor'], 'left', 'left', 'right', 'right', 'center'],
      'text-line-height': 1.3,
      'text-max-width': 100,
      'text-padding': 0,
      'text-allow-overlap': true,
      'text-ignore-placement': false,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 1.5 },
  };
}

/** Hairlines from the middle of a disc to a name that found no room beside it. */
export function calloutLeaders({ palette, matching }: Look): LayerSpecification[] {
  const filter: FilterSpecification = [
    'all',
    ['==', ['geometry-type'], 'LineString'],
    matching ? ['in', ['id'], ['literal', [...matching]]] : true,
  ];
  const shared = { source: SOURCES.callouts, maxzoom: HANDOVER.from, filter };
  return [
    {
      ...shared,
      id: 'zone-leader-casing',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 2.6, 'line-opacity': 0.8 },
    },
    {
      ...shared,
      id: 'zone-leader',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 0.9 },
    },
    {
      ...shared,
      id: 'zone-leader-end',
      type: 'circle',
      filter: [
        'all',
        ['==', ['geometry-type'], 'Point'],
        ['==', ['get', 'part'], 'end'],
        matching ? ['in', ['id'], ['literal', [...matching]]] : true,
      ],
      paint: {
        'circle-radius': 1.8,
        'circle-color': palette.ink,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 0.9,
      },
    },
  ];
}

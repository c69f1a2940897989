import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT, HANDOVER, type Look, SOURCES } from './look.ts';
import { amongMatching, big, lit } from './zone-expressions.ts';

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

function nameLayer(look: Look, name: NameLayer): LayerSpecification {
  const { palette } = look;
  return {
    id: name.id,
    source: SOURCES.names,
    type: 'symbol',
    minzoom: name.zooms[0],
    maxzoom: name.zooms[1],
    filter: ['all', name.only, amongMatching(look)],
    layout: {
      ...name.layout,
      'symbol-sort-key': ['-', 0, ['get', 'r']],
      'text-font': name.font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, name.sizes[0], 13, name.sizes[1]],
      'text-max-width': 8,
      'text-line-height': 1.3,
      'text-padding': 2,
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': palette.paper,
      'text-halo-width': 1.6,
      // The focus layers letter it larger.
      'text-opacity': ['case', lit, 0, 1],
    },
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
    zooms: [9.5, 12.75],
    only: ccn,
    font: FONT.regular,
    sizes: [10, 12],
    layout: beside,
  },
  {
    id: 'zone-name-ccn-in',
    zooms: [12.75, 24],
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

/** Below this zoom no name of this source is drawn, so the filters need not reach its layers. */
export const NAMES_FROM = Math.min(...NAMES.map(({ zooms: [from] }) => from));

/** Names: KCN before CCN, then largest first; unnamed CCN only where there is room to spare. */
export function zoneLabels(look: Look): LayerSpecification[] {
  return [...NAMES.map((name) => nameLayer(look, name)), discRoom];
}

/** Nothing to see: keeps names off the discs. Placed before them, being above. */
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

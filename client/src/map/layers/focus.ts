import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT, HANDOVER, type Look, SOURCES } from './look.ts';
import { symbolSize } from './zone-expressions.ts';
import { labelOffset, nameAndArea } from './zone-labels.ts';

const source = SOURCES.focus;
const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];

/** How sure the selected zone's place is: under the polygons, so that they stay readable. */
export function radiusLayers({ palette }: Look): LayerSpecification[] {
  return [
    {
      id: 'radius-area',
      source,
      type: 'fill',
      filter: part('radius'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.06 },
    },
    {
      id: 'radius-line',
      source,
      type: 'line',
      filter: part('radius'),
      paint: {
        'line-color': palette.accent,
        'line-width': 1.25,
        'line-dasharray': [2, 3],
        'line-opacity': 0.9,
      },
    },
    {
      id: 'radius-name',
      source,
      type: 'symbol',
      filter: part('radius'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 600,
        'text-field': ['get', 'name'],
        'text-font': FONT.medium,
        'text-size': 11,
        'text-offset': [0, -0.8],
      },
      paint: {
        'text-color': palette.accent,
        'text-halo-color': palette.paper,
        'text-halo-width': 1.5,
      },
    },
  ];
}

function nameLayer(
  { palette, comparing }: Look,
  id: string,
  zooms: { minzoom?: number; maxzoom?: number },
  anchor: SymbolLayerSpecification['layout'],
): LayerSpecification {
  return {
    id,
    source,
    type: 'symbol',
    ...zooms,
    filter: part('symbol'),
    layout: {
      ...anchor,
      visibility: comparing ? 'none' : 'visible',
      'text-field': nameAndArea('name'),
      'text-font': FONT.bold,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12, 13, 14],
      'text-max-width': 9,
      'text-line-height': 1.3,
      'text-allow-overlap': true,
      'symbol-sort-key': ['case', ['==', ['get', 'state'], 'hover'], 0, 1],
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 2 },
  };
}

/** The zone under the pointer and the selected one, lifted over the rest and always lettered. */
export function focusLayers(look: Look): LayerSpecification[] {
  const { palette, theme, comparing } = look;
  // In a comparison the two outlines and their hectares take the place of the one.
  const visibility = comparing ? 'none' : 'visible';
  const edge = (width: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    HANDOVER.from,
    0,
    HANDOVER.from + 0.5,
    ['case', ['==', ['get', 'state'], 'selected'], width, width * 0.6],
  ];
  return [
    {
      id: 'focus-casing',
      source,
      type: 'line',
      minzoom: HANDOVER.from,
      filter: part('polygon'),
      layout: { visibility, 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': edge(7) },
    },
    {
      id: 'focus-edge',
      source,
      type: 'line',
      minzoom: HANDOVER.from,
      filter: part('polygon'),
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': ['case', ['==', ['get', 'state'], 'selected'], palette.accent, palette.ink],
        // Selecting a footprint makes its boundary no better known.
        'line-dasharray': [
          'match',
          ['get', 'role'],
          ['indicative', 'inset'],
          ['literal', [2.4, 1.3]],
          ['literal', [1, 0]],
        ],
        'line-width': edge(3.5),
      },
    },
    {
      id: 'focus-symbol',
      source,
      type: 'symbol',
      maxzoom: HANDOVER.to,
      filter: part('symbol'),
      layout: {
        'icon-image': ['concat', `mark/${theme}/`, ['get', 'mark'], '/', ['get', 'state']],
        'icon-size': symbolSize,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['case', ['==', ['get', 'state'], 'hover'], 1, 0],
      },
      paint: {
        'icon-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          HANDOVER.from + 0.25,
          1,
          HANDOVER.to,
          0,
        ],
      },
    },
    nameLayer(
      look,
      'focus-name',
      { maxzoom: HANDOVER.from + 1 },
      {
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': labelOffset,
      },
    ),
    nameLayer(look, 'focus-name-in', { minzoom: HANDOVER.from + 1 }, { 'text-anchor': 'center' }),
  ];
}

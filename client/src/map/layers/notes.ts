import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

/** Below this zoom regions lie too near each other for more than what sets them apart. */
const ALL_FROM = 7.9;

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

const part = (name: string, font: string[], scale: number) => [
  ['get', name],
  { 'text-font': ['literal', font], 'font-scale': scale },
];
const SHORT = [...part('title', FONT.bold, 0.92), ...part('marked', FONT.bold, 1)];
const ALL = [...SHORT, ...part('plain', FONT.regular, 0.96)];

/** Notes of places stand on any side of them that has room; what finds none appears closer up. */
const BESIDE: Layout = {
  'text-variable-anchor': ['bottom', 'top', 'left', 'right', 'bottom-left', 'top-right'],
  'text-radial-offset': ['interpolate', ['linear'], ['zoom'], 8, 1, 11, 2],
  'text-justify': 'auto',
};

/** Notes stand over everything else that is lettered, which makes room for them. */
export function noteLayers({ palette }: Look): LayerSpecification[] {
  const notes = (id: string, ofRegions: boolean, said: unknown[], zooms = {}) => {
    const layer: SymbolLayerSpecification = {
      id,
      source: SOURCES.notes,
      type: 'symbol',
      filter: [ofRegions ? '!=' : '==', ['get', 'code'], ''],
      ...zooms,
      layout: {
        'text-field': ['format', ...said] as ExpressionSpecification,
        'text-font': FONT.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10.5, 8, 12, 11, 13.5],
        'text-line-height': 1.3,
        'text-max-width': 100,
        'text-padding': 4,
        ...(ofRegions ? { 'text-allow-overlap': true } : BESIDE),
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.paper,
        'text-halo-width': 2.25,
      },
    };
    return layer;
  };
  return [
    notes('note-place', false, ALL),
    notes('note-short', true, SHORT, { maxzoom: ALL_FROM }),
    notes('note', true, ALL, { minzoom: ALL_FROM }),
  ];
}

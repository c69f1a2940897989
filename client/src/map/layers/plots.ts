import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

const source = SOURCES.plots;
const tone = (which: string): ExpressionSpecification => ['==', ['get', 'tone'], which];
const plot: ExpressionSpecification = ['==', ['get', 'part'], 'plot'];

/** Land of the ledger: plots handed over in ink, those proposed in the accent, shared ground under a net; with hectares. */
export function plotLayers({ palette, theme }: Look): LayerSpecification[] {
  const color: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'proposed',
    palette.accent,
    'overlap',
    palette.change.overlap,
    palette.ink,
  ];
  return [
    {
      id: 'plots',
      source,
      type: 'fill',
      filter: plot,
      paint: { 'fill-color': color, 'fill-opacity': 0.14, 'fill-antialias': false },
    },
    {
      id: 'plots-shared',
      source,
      type: 'fill',
      filter: ['all', plot, tone('overlap')],
      paint: { 'fill-pattern': `change/${theme}/overlap` },
    },
    {
      id: 'plots-casing',
      source,
      type: 'line',
      filter: plot,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 4, 'line-opacity': 0.9 },
    },
    {
      id: 'plots-line',
      source,
      type: 'line',
      filter: plot,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': ['match', ['get', 'tone'], 'standing', 1.5, 2.5],
      },
    },
    {
      id: 'plots-text',
      source,
      type: 'symbol',
      minzoom: 12,
      filter: ['==', ['get', 'part'], 'text'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': 12,
        'text-max-width': 8,
        'text-padding': 2,
      },
      paint: {
        'text-color': color,
        'text-halo-color': palette.paper,
        'text-halo-width': 2,
      },
    },
  ];
}

import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

const source = SOURCES.measure;
const part = (...names: string[]): ExpressionSpecification => [
  'match',
  ['get', 'part'],
  names,
  true,
  false,
];

/** The figure being measured, over everything: area, line, legs with their lengths, handles. */
export function measureLayers({ palette, measuring }: Look): LayerSpecification[] {
  const visibility = measuring ? 'visible' : 'none';
  return [
    {
      id: 'measure-area',
      source,
      type: 'fill',
      filter: part('area'),
      layout: { visibility },
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.14 },
    },
    {
      id: 'measure-casing',
      source,
      type: 'line',
      filter: part('line'),
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 5, 'line-opacity': 0.9 },
    },
    {
      id: 'measure-line',
      source,
      type: 'line',
      filter: part('line'),
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.25 },
    },
    {
      id: 'measure-preview',
      source,
      type: 'line',
      filter: part('preview'),
      layout: { visibility },
      paint: { 'line-color': palette.accent, 'line-width': 1.75, 'line-dasharray': [2, 2] },
    },
    {
      id: 'measure-handle',
      source,
      type: 'circle',
      filter: part('middle', 'point', 'snap', 'crossing'),
      layout: { visibility },
      paint: {
        'circle-radius': ['match', ['get', 'part'], 'middle', 3.5, 'snap', 7, 'crossing', 7, 5],
        'circle-color': [
          'match',
          ['get', 'part'],
          ['snap', 'crossing'],
          'rgba(0, 0, 0, 0)',
          palette.paper,
        ],
        'circle-opacity': ['match', ['get', 'part'], 'middle', 0.85, 1],
        'circle-stroke-color': [
          'match',
          ['get', 'part'],
          'crossing',
          palette.warning,
          palette.accent,
        ],
        'circle-stroke-width': ['match', ['get', 'part'], 'middle', 1, 2],
      },
    },
    {
      id: 'measure-text',
      source,
      type: 'symbol',
      filter: part('leg', 'total'),
      layout: {
        visibility,
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': ['match', ['get', 'part'], 'total', 15, 11.5],
        'text-max-width': 20,
        'text-padding': 4,
        'symbol-sort-key': ['match', ['get', 'part'], 'total', 0, 1],
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 2 },
    },
  ];
}

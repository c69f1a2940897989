import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Look, SOURCES } from './look.ts';

const source = SOURCES.sketch;
const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];

/** The boundary being drawn; its corners and edges are drawn by the editor above. */
export function sketchLayers({ palette, sketching }: Look): LayerSpecification[] {
  const visibility = sketching ? 'visible' : 'none';
  return [
    {
      id: 'sketch-area',
      source,
      type: 'fill',
      filter: part('area'),
      layout: { visibility },
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.18 },
    },
    {
      id: 'sketch-casing',
      source,
      type: 'line',
      filter: part('area'),
      layout: { visibility, 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 6, 'line-opacity': 0.9 },
    },
    {
      id: 'sketch-edge',
      source,
      type: 'line',
      filter: part('area'),
      layout: { visibility, 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.5 },
    },
    {
      id: 'sketch-typed-line',
      source,
      type: 'line',
      filter: part('typed-line'),
      layout: { visibility },
      paint: { 'line-color': palette.accent, 'line-width': 2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'sketch-typed',
      source,
      type: 'circle',
      filter: part('typed'),
      layout: { visibility },
      paint: {
        'circle-radius': 5,
        'circle-color': palette.paper,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
  ];
}

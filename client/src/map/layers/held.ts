import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Look, SOURCES } from './look.ts';

const source = SOURCES.held;
const polygon: ExpressionSpecification = ['==', ['get', 'part'], 'polygon'];
const shared = (indicative: boolean): ExpressionSpecification => [
  'all',
  ['==', ['get', 'part'], 'shared'],
  ['==', ['get', 'indicative'], indicative],
];

/** A layer held against the zones: a quiet wash with its edge, the shared ground netted; dashed where only estimated. */
export function heldLayers({ palette, theme }: Look): LayerSpecification[] {
  const edge = (
    id: string,
    filter: ExpressionSpecification,
    dash?: number[],
  ): LayerSpecification => ({
    id,
    source,
    type: 'line',
    filter,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.change.overlap,
      'line-width': 2,
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [
    {
      id: 'held-area',
      source,
      type: 'fill',
      filter: polygon,
      paint: { 'fill-color': palette.ink, 'fill-opacity': 0.08, 'fill-antialias': false },
    },
    {
      id: 'held-edge',
      source,
      type: 'line',
      filter: polygon,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 1.25, 'line-opacity': 0.7 },
    },
    {
      id: 'held-shared',
      source,
      type: 'fill',
      filter: ['==', ['get', 'part'], 'shared'],
      paint: { 'fill-pattern': `change/${theme}/overlap` },
    },
    edge('held-shared-edge', shared(false)),
    edge('held-shared-estimate', shared(true), [2, 2]),
  ];
}

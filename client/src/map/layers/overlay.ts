import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

const source = SOURCES.overlay;
const CHANGES = ['gained', 'lost', 'overlap'];
const part = (...names: string[]): ExpressionSpecification => [
  'match',
  ['get', 'part'],
  names,
  true,
  false,
];

/**
 * Two outlines of one zone: the standing one dashed, the proposed one solid, and between them the ground gained
 * (plus signs), lost (minus signs) and shared with a neighbour (a net), each with its hectares; and numbered places to look at.
 */
export function overlayLayers({ palette, theme, comparing }: Look): LayerSpecification[] {
  const visibility = comparing ? 'visible' : 'none';
  const color: ExpressionSpecification = [
    'match',
    ['coalesce', ['get', 'of'], ['get', 'part']],
    'gained',
    palette.change.gained,
    'lost',
    palette.change.lost,
    palette.change.overlap,
  ];
  const line = (id: string, which: string, paint: object): LayerSpecification => ({
    id,
    source,
    type: 'line',
    filter: part(which),
    layout: { visibility, 'line-join': 'round' },
    paint,
  });
  const tone: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'bad',
    palette.change.overlap,
    palette.change.lost,
  ];
  return [
    {
      id: 'overlay-ground',
      source,
      type: 'fill',
      filter: part(...CHANGES),
      layout: { visibility },
      paint: { 'fill-color': color, 'fill-opacity': 0.22, 'fill-antialias': false },
    },
    {
      id: 'overlay-signs',
      source,
      type: 'fill',
      filter: part(...CHANGES),
      layout: { visibility },
      paint: { 'fill-pattern': ['concat', `change/${theme}/`, ['get', 'part']] },
    },
    line('overlay-standing-casing', 'standing', {
      'line-color': palette.paper,
      'line-width': 5,
      'line-opacity': 0.9,
    }),
    line('overlay-standing', 'standing', {
      'line-color': palette.ink,
      'line-width': 2,
      'line-dasharray': [3, 2],
    }),
    line('overlay-proposed-casing', 'proposed', {
      'line-color': palette.paper,
      'line-width': 6,
      'line-opacity': 0.9,
    }),
    line('overlay-proposed', 'proposed', { 'line-color': palette.accent, 'line-width': 3 }),
    line('overlay-overlap', 'overlap', {
      'line-color': palette.change.overlap,
      'line-width': 1.75,
    }),
    {
      id: 'overlay-text',
      source,
      type: 'symbol',
      filter: part('text'),
      layout: {
        visibility,
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': 13.5,
        'text-max-width': 12,
        'text-padding': 2,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': color,
        'text-halo-color': palette.paper,
        'text-halo-width': 2.25,
      },
    },
    line('overlay-mark', 'mark', { 'line-color': tone, 'line-width': 3 }),
    {
      id: 'overlay-mark-disc',
      source,
      type: 'circle',
      filter: part('mark-number'),
      layout: { visibility },
      paint: {
        'circle-radius': 10,
        'circle-color': tone,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'overlay-mark-number',
      source,
      type: 'symbol',
      filter: part('mark-number'),
      layout: {
        visibility,
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': 11.5,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.paper },
    },
  ];
}

import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Region } from '../types.ts';
import { FONT, type Look, SOURCES } from './look.ts';

const source = SOURCES.orientations;
const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];
const code: ExpressionSpecification = ['get', 'code'];

const byRegion = (colors: Record<Region, string>): ExpressionSpecification => [
  'match',
  code,
  'north',
  colors.north,
  'south',
  colors.south,
  'east',
  colors.east,
  'west',
  colors.west,
  colors.north,
];

/** Four light tints with a ribbon along each border: once under the zones and once over them, one of which shows. */
export function orientationLayers(look: Look, place: 'below' | 'above'): LayerSpecification[] {
  const { palette, activeOrientation, underlaid } = look;
  const here = look.orientationsAbove === (place === 'above');
  const visibility = look.showOrientations && here ? 'visible' : 'none';
  const id = (name: string) => (place === 'above' ? `${name}-above` : name);
  const strength = look.orientationOpacity;
  const active: ExpressionSpecification = ['==', code, activeOrientation ?? ''];
  const quiet = activeOrientation ? 0.35 : 1;
  return [
    {
      id: id('orientation-area'),
      source,
      type: 'fill',
      filter: part('area'),
      layout: { visibility },
      paint: {
        'fill-color': byRegion(palette.tint),
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9.5,
          ['case', active, strength, strength * quiet * (underlaid ? 0.6 : 1)],
          13,
          ['case', active, strength * 0.6, strength * quiet * 0.45],
        ],
        'fill-antialias': false,
      },
    },
    {
      id: id('orientation-ribbon'),
      source,
      type: 'line',
      filter: part('border'),
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': byRegion(palette.tintText),
        'line-opacity': ['case', active, 0.5 * strength, 0.16 * strength],
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 3, 12, 9],
        // Rings run counter-clockwise, so the inside is to their left.
        'line-offset': ['interpolate', ['linear'], ['zoom'], 7, -1.5, 12, -4.5],
      },
    },
    {
      id: id('orientation-border'),
      source,
      type: 'line',
      filter: part('border'),
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': byRegion(palette.tintText),
        'line-opacity': 0.55 * strength,
        'line-width': ['case', active, 1.4, 0.7],
        'line-dasharray': [4, 2, 1, 2],
      },
    },
  ];
}

export function orientationLabels(look: Look): LayerSpecification[] {
  const { palette, activeOrientation } = look;
  const active: ExpressionSpecification = ['==', code, activeOrientation ?? ''];
  const lettering = (
    id: string,
    text: string,
    font: string[],
    [size, spacing]: [number, number],
    rows: [above: number, below: number],
  ): LayerSpecification => ({
    id,
    source,
    type: 'symbol',
    minzoom: 7.5,
    maxzoom: 10.75,
    filter: part('edge'),
    layout: {
      visibility: look.showOrientations && !look.noted ? 'visible' : 'none',
      'symbol-placement': 'line-center',
      'text-field': ['get', text],
      'text-font': font,
      'text-size': size,
      'text-letter-spacing': spacing,
      'text-offset': [
        'case',
        ['get', 'above'],
        ['literal', [0, rows[0]]],
        ['literal', [0, rows[1]]],
      ],
      'text-max-angle': 45,
      // Both lines run along one arc, whose room MapLibre counts without the offset.
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': byRegion(palette.tintText),
      'text-opacity': activeOrientation ? ['case', active, 1, 0.55] : 1,
      'text-halo-color': palette.surround,
      'text-halo-width': 1.5,
    },
  });
  // Two lines along the same arc, outside the rim: the name over its industries.
  return [
    lettering('orientation-edge', 'motto', FONT.regular, [9, 0.02], [-0.9, 2.6]),
    lettering('orientation-name', 'name', FONT.bold, [10.5, 0.16], [-2.1, 0.95]),
  ];
}

import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

export function communeLabels({ palette }: Look): LayerSpecification[] {
  return [
    {
      id: 'commune-name',
      source: SOURCES.communes,
      type: 'symbol',
      minzoom: 10,
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': ['get', 'name'],
        'text-font': FONT.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10.5, 14, 14],
        'text-max-width': 7,
        'text-letter-spacing': 0.02,
        'text-padding': 8,
      },
      paint: {
        'text-color': palette.muted,
        'text-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0, 10.5, 1],
        'text-halo-color': palette.paper,
        'text-halo-width': 1.3,
      },
    },
  ];
}

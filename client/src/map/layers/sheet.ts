import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

const source = SOURCES.sheet;

/** Graticule on the sheet round the province, with its degrees. */
export function sheetLayers({ palette, underlaid }: Look): LayerSpecification[] {
  return [
    {
      id: 'graticule',
      source,
      type: 'line',
      maxzoom: 11,
      filter: ['==', ['get', 'part'], 'graticule'],
      layout: { visibility: underlaid ? 'none' : 'visible' },
      paint: { 'line-color': palette.hairline, 'line-width': 0.9 },
    },
  ];
}

export function sheetLabels({ palette }: Look): LayerSpecification[] {
  return [
    {
      id: 'neighbour-name',
      source,
      type: 'symbol',
      maxzoom: 11,
      filter: ['==', ['get', 'part'], 'neighbour'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT.medium,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 9.5, 10, 13],
        'text-letter-spacing': 0.28,
        'text-max-width': 30,
        'text-padding': 6,
      },
      paint: {
        'text-color': palette.sheetText,
        'text-halo-color': palette.surround,
        'text-halo-width': 2,
      },
    },
  ];
}

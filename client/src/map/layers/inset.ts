import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT, type Look, SOURCES } from './look.ts';

const frame = ['==', ['get', 'class'], 'inset'] as ['==', ['get', string], string];

/** The box of zones without a published location: paper, double hairline, as an inset of a printed map. */
export function insetLayers({ palette }: Look): LayerSpecification[] {
  return [
    {
      id: 'inset-paper',
      source: SOURCES.ground,
      type: 'fill',
      filter: frame,
      paint: { 'fill-color': palette.paper },
    },
    {
      id: 'inset-frame',
      source: SOURCES.ground,
      type: 'line',
      filter: frame,
      layout: { 'line-join': 'miter' },
      paint: { 'line-color': palette.muted, 'line-width': 0.9 },
    },
    {
      id: 'inset-frame-outer',
      source: SOURCES.ground,
      type: 'line',
      filter: frame,
      layout: { 'line-join': 'miter' },
      paint: { 'line-color': palette.muted, 'line-width': 0.5, 'line-gap-width': 5 },
    },
  ];
}

export function insetLabels({ palette }: Look): LayerSpecification[] {
  const text = { 'text-allow-overlap': true, 'text-ignore-placement': true } as const;
  return [
    {
      id: 'inset-title',
      source: SOURCES.inset,
      type: 'symbol',
      minzoom: 7.5,
      filter: ['==', ['get', 'part'], 'title'],
      layout: {
        ...text,
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 10.5, 12, 14],
        'text-anchor': 'bottom-left',
        'text-justify': 'left',
        // As wide as the box while that is small.
        'text-max-width': ['step', ['zoom'], 8, 9, 30],
        'text-offset': [0, -0.45],
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.surround,
        'text-halo-width': 1.5,
      },
    },
    {
      id: 'inset-note',
      source: SOURCES.inset,
      type: 'symbol',
      minzoom: 8.25,
      filter: ['==', ['get', 'part'], 'note'],
      layout: {
        ...text,
        'text-field': ['get', 'text'],
        'text-font': FONT.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 9.5, 12, 12],
        'text-anchor': 'top-left',
        'text-justify': 'left',
        'text-max-width': 16,
        'text-offset': [0, 0.5],
      },
      paint: {
        'text-color': palette.muted,
        'text-halo-color': palette.surround,
        'text-halo-width': 1.5,
      },
    },
  ];
}

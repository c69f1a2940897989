import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { CALLOUT_TEXT } from '../sources/callouts.ts';
import { FONT, HANDOVER, type Look, SOURCES } from './look.ts';
import { dim, lit } from './zone-expressions.ts';

const parts = (part: string) => ({
  source: SOURCES.callouts,
  maxzoom: HANDOVER.from,
  filter: ['==', ['get', 'part'], part] as ExpressionSpecification,
});

/** Unless put aside by the filters, or lettered larger by the focus layers. */
const shown = (opacity: number): ExpressionSpecification => ['case', ['any', dim, lit], 0, opacity];

/** Names of parks at province scale, where `sources/callouts.ts` has found each its room. */
export function calloutNames(look: Look): LayerSpecification[] {
  const { palette } = look;
  return [
    {
      ...parts('name'),
      id: 'callout-name',
      type: 'symbol',
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': CALLOUT_TEXT,
        'text-anchor': ['get', 'anchor'],
        'text-justify': ['match', ['get', 'anchor'], 'left', 'left', 'right', 'right', 'center'],
        'text-line-height': 1.3,
        'text-max-width': 100,
        'text-padding': 0,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.paper,
        'text-halo-width': 1.5,
        'text-opacity': shown(1),
      },
    },
  ];
}

/** Hairlines from the middle of a disc to a name that found no room beside it. */
export function calloutLeaders(look: Look): LayerSpecification[] {
  const { palette } = look;
  return [
    {
      ...parts('leader'),
      id: 'callout-leader-casing',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 2.6, 'line-opacity': shown(0.8) },
    },
    {
      ...parts('leader'),
      id: 'callout-leader',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 0.9, 'line-opacity': shown(1) },
    },
    {
      ...parts('end'),
      id: 'callout-end',
      type: 'circle',
      paint: {
        'circle-radius': 1.8,
        'circle-color': palette.ink,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 0.9,
        'circle-opacity': shown(1),
        'circle-stroke-opacity': shown(1),
      },
    },
  ];
}

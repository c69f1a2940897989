import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { CALLOUT_TEXT } from '../sources/callouts.ts';
import { FONT, HANDOVER, type Look, SOURCES } from './look.ts';
import { lettered } from './zone-expressions.ts';

const parts = (look: Look, part: string) => ({
  source: SOURCES.callouts,
  maxzoom: HANDOVER.from,
  filter: ['all', ['==', ['get', 'part'], part], lettered(look)] as FilterSpecification,
});

/** Names of parks at province scale, where `sources/callouts.ts` has found each its room. */
export function calloutNames(look: Look): LayerSpecification[] {
  const { palette } = look;
  return [
    {
      ...parts(look, 'name'),
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
      },
    },
  ];
}

/** Hairlines from the middle of a disc to a name that found no room beside it. */
export function calloutLeaders(look: Look): LayerSpecification[] {
  const { palette } = look;
  return [
    {
      ...parts(look, 'leader'),
      id: 'callout-leader-casing',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 2.6, 'line-opacity': 0.8 },
    },
    {
      ...parts(look, 'leader'),
      id: 'callout-leader',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 0.9 },
    },
    {
      ...parts(look, 'end'),
      id: 'callout-end',
      type: 'circle',
      paint: {
        'circle-radius': 1.8,
        'circle-color': palette.ink,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 0.9,
      },
    },
  ];
}

import type { CircleLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Look, SOURCES } from './look.ts';

/** Milliseconds the wave takes to spread and fade. */
const SPREAD = 2000;
const REST = 500;
const PIXELS = { from: 8, to: 44, still: 24 };

/** Marks zones whose figures have just changed. The wave is the transition between the two states of the layer. */
export function pulseLayer({ palette, pulse }: Look): CircleLayerSpecification {
  const moves = pulse === 'wave';
  // Afterwards the layer stays as it is until its points are gone, or they would flash once more.
  const spread = { duration: moves ? SPREAD : 0, delay: moves ? 0 : REST };
  return {
    id: 'pulse',
    source: SOURCES.focus,
    type: 'circle',
    filter: ['==', ['get', 'part'], 'pulse'],
    paint: {
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': palette.accent,
      'circle-stroke-width': 3,
      'circle-radius': pulse === 'none' ? PIXELS.from : pulse === 'wave' ? PIXELS.to : PIXELS.still,
      'circle-radius-transition': spread,
      'circle-stroke-opacity': pulse === 'wave' ? 0 : 1,
      'circle-stroke-opacity-transition': spread,
    },
  };
}

import type { CircleLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Look, SOURCES } from './look.ts';

/** Milliseconds the ring takes to open. */
const OPENS = 900;
const PIXELS = { closed: 6, open: 26 };

/** A ring round zones whose figures have just changed. It opens by the transition between the layer's two states. */
export function pulseLayer({ palette, pulse }: Look): CircleLayerSpecification {
  return {
    id: 'pulse',
    source: SOURCES.focus,
    type: 'circle',
    filter: ['==', ['get', 'part'], 'pulse'],
    paint: {
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': palette.accent,
      'circle-stroke-width': 3,
      'circle-radius': pulse === 'none' ? PIXELS.closed : PIXELS.open,
      'circle-radius-transition': { duration: pulse === 'wave' ? OPENS : 0, delay: 0 },
    },
  };
}

import type { Feature, FeatureCollection } from 'geojson';
import type { Plot } from '../plots.ts';
import type { MapMessages } from '../types.ts';
import { letteredAt } from './lettered-at.ts';

/** Plots of land with their hectares; what is proposed lies over what stands, shared ground over both. */
export function plotFeatures(plots: readonly Plot[], messages: MapMessages): FeatureCollection {
  const order: Plot['tone'][] = ['standing', 'proposed', 'overlap'];
  const features = plots
    .filter(({ geometry }) => geometry.coordinates.length > 0)
    .toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
    .flatMap(({ geometry, tone, ha }): Feature[] => [
      { type: 'Feature', geometry, properties: { part: 'plot', tone } },
      {
        type: 'Feature',
        geometry: letteredAt(geometry),
        properties: { part: 'text', tone, text: messages.hectares(ha, 'exact') },
      },
    ]);
  return { type: 'FeatureCollection', features };
}

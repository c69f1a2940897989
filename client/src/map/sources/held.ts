import type { Feature, FeatureCollection } from 'geojson';
import type { HeldLayer } from '../held-layer.ts';

/** Polygons held against the zones, and over them what they share. */
export function heldFeatures(layer: HeldLayer | null): FeatureCollection {
  const polygons = (layer?.polygons ?? []).map(
    (geometry): Feature => ({ type: 'Feature', geometry, properties: { part: 'polygon' } }),
  );
  const shared = (layer?.shared ?? []).map(
    ({ geometry, indicative }): Feature => ({
      type: 'Feature',
      geometry,
      properties: { part: 'shared', indicative },
    }),
  );
  return { type: 'FeatureCollection', features: [...polygons, ...shared] };
}

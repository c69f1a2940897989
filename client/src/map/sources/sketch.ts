import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { LngLat } from '../types.ts';

/** What is drawn of a boundary besides its handles: the ground inside, and typed corners not yet a part. */
export function sketchFeatures(
  geometry: MultiPolygon | null,
  typed: readonly LngLat[],
): FeatureCollection {
  const features: Feature[] = [];
  if (geometry) features.push({ type: 'Feature', geometry, properties: { part: 'area' } });
  if (typed.length > 1) {
    const line = { type: 'LineString' as const, coordinates: typed.map((at) => [...at]) };
    features.push({ type: 'Feature', geometry: line, properties: { part: 'typed-line' } });
  }
  typed.forEach((at) => {
    const point = { type: 'Point' as const, coordinates: [...at] };
    features.push({ type: 'Feature', geometry: point, properties: { part: 'typed' } });
  });
  return { type: 'FeatureCollection', features };
}

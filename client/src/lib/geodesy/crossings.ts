import { kinks } from '@turf/turf';
import type { LngLat } from './lng-lat.ts';

/** Points where a ring (given without its closing point) crosses itself; empty when it is simple. */
export function crossings(points: readonly LngLat[]): LngLat[] {
  const first = points[0];
  if (!first || points.length < 4) return [];
  const ring = [...points, first].map(([lon, lat]) => [lon, lat]);
  const found = kinks({ type: 'Polygon', coordinates: [ring] });
  const unique = new Map<string, LngLat>();
  for (const { geometry } of found.features) {
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
    unique.set(`${lon} ${lat}`, [lon, lat]);
  }
  return [...unique.values()];
}

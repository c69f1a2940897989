import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';

type Ring = readonly (readonly [number, number])[];

/** Twice the area, positive when clockwise on screen (y grows downward). */
function doubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function withoutRepeats(ring: Ring): [number, number][] {
  return ring
    .filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1])
    .map(([x, y]) => [x, y]);
}

/** Of a ring no larger than half a square unit ST_AsMVTGeom leaves nothing. */
const LEAST_DOUBLE_AREA = 1;

/**
 * What rounding to tile units has left of a feature, as ST_AsMVTGeom would give it: no repeated points, no rings
 * without area, and no feature without rings.
 */
export function tidyRings(feature: GeoJSONVTFeature): GeoJSONVTFeature[] {
  if (feature.type !== 3) return [feature];
  const geometry = feature.geometry
    .map(withoutRepeats)
    .filter((ring) => Math.abs(doubleArea(ring)) > LEAST_DOUBLE_AREA);
  return geometry.length > 0 ? [{ ...feature, geometry }] : [];
}

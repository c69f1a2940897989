import type { Position } from 'geojson';
import type { Outlines } from './corner-table.ts';

/** The boundary as GeoJSON of RFC 7946, corner by corner as the atlas keeps it. */
export function boundaryGeoJson(
  outlines: Outlines,
  properties: Readonly<Record<string, string | number | null>>,
): string {
  const coordinates: Position[][][] = outlines.map((part) => part.map((ring) => [...ring]));
  const geometry = { type: 'MultiPolygon', coordinates };
  return `${JSON.stringify({ type: 'Feature', properties, geometry })}\n`;
}

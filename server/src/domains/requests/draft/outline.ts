import type { Position } from 'geojson';
import { firstOpen, type Outline, ringsOf } from '../../../lib/outline.ts';
import type { FaultCode } from './faults.ts';

/** Vertices of one outline; a surveyed park has hundreds. */
const MOST_POINTS = 20_000;
/** Bounds of what can be an outline in the province, degrees. */
const EXTENT = { west: 105, east: 107, south: 21, north: 23 } as const;

const isInside = (lon: number, lat: number) =>
  lon >= EXTENT.west && lon <= EXTENT.east && lat >= EXTENT.south && lat <= EXTENT.north;

/** A fault of an outline and where it lies, if at one place. */
export interface OutlineFault {
  readonly code: FaultCode;
  readonly at: Position | null;
}

/** What is wrong with an outline as far as its numbers tell; whether it crosses itself only PostGIS knows. */
export function outlineFaults(outline: Outline): OutlineFault[] {
  const points = ringsOf(outline).flat();
  if (points.length > MOST_POINTS) return [{ code: 'too_many_points', at: null }];
  const outside = points.find(([lon = 0, lat = 0]) => !isInside(lon, lat));
  if (outside) {
    const [lon = 0, lat = 0] = outside;
    const code = isInside(lat, lon) ? 'coordinates_swapped' : 'outside_province';
    return [{ code, at: [lon, lat] }];
  }
  const open = firstOpen(outline);
  return open ? [{ code: 'ring_open', at: open }] : [];
}

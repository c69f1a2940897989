import { positionFault } from '../columns.ts';
import type { Fail } from '../table.ts';
import type { LonLat } from '../types.ts';

/** Columns `lon` and `lat` as a position inside the extent; `null` when both are empty or the pair is refused. */
export function point(lon: number | null, lat: number | null, fail: Fail): LonLat | null {
  if (lon === null && lat === null) return null;
  if (lon === null || lat === null) {
    fail(lon === null ? 'lon' : 'lat', 'longitude and latitude come together');
    return null;
  }
  const fault = positionFault([lon, lat]);
  if (fault === null) return [lon, lat];
  fail('lon+lat', fault, `${lon}, ${lat}`);
  return null;
}

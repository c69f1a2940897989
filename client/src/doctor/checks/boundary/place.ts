import type { LngLat } from '../../../lib/geodesy/lng-lat.ts';
import { fromAnchorKm } from '../../crs/province.ts';
import { finding, point } from '../../finding.ts';
import type { BoundaryCheck } from '../check.ts';
import { boundsOf } from './area.ts';

/** The middle of the boundary against the published place and what that place is said to be good to. */
export const farFromPublished: BoundaryCheck = (subject) => {
  const { anchor } = subject.context;
  if (!anchor.point || anchor.radiusKm === null) return [];
  const [west, south, east, north] = boundsOf(subject);
  const at: LngLat = [(west + east) / 2, (south + north) / 2];
  const km = fromAnchorKm(anchor, at) ?? 0;
  if (km <= anchor.radiusKm) return [];
  const figures = { km, allowed_km: anchor.radiusKm };
  return [finding('far_from_published', 'warn', { places: [point(at)], figures })];
};

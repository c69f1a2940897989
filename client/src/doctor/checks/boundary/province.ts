import { indexEdges, ringsAround } from '../../../lib/geodesy/edges.ts';
import type { LngLat } from '../../../lib/geodesy/lng-lat.ts';
import { outsideM } from '../../crs/province.ts';
import { finding, point } from '../../finding.ts';
import { pointAt } from '../../shape/outline.ts';
import type { Ground } from '../../types.ts';
import type { BoundaryCheck } from '../check.ts';

/** Distances to the outline are measured of so many vertices outside; among more, of some of each stretch. */
const MOST_MEASURED = 500;
/** No ring of the province: none is left out of the count. */
const NO_RING = -1;

/** Whether points lie in any part of an area, an index asked instead of every edge. */
function insideOf({ parts }: Ground) {
  const rings = parts.flatMap((part, p) => part.rings.map((xy) => ({ xy, p })));
  const index = indexEdges(rings.map(({ xy }) => xy));
  return ([lon, lat]: LngLat) => {
    const { inside, touches } = ringsAround(index, NO_RING, lon, lat);
    const around = [...inside].map((ring) => rings[ring]?.p);
    return touches || around.some((p) => around.filter((one) => one === p).length % 2 === 1);
  };
}

/**
 * Vertices outside the province by more than its outline is good to. How many hectares that makes, the server says.
 * O(n log m) for n vertices and an outline of m.
 */
export const outsideProvince: BoundaryCheck = ({ rings, context }) => {
  const { province, provinceToleranceM } = context;
  const isInside = insideOf(province);
  const vertices = rings.flatMap(({ xy, from }) => [...from.keys()].map((i) => pointAt(xy, i)));
  const outside = vertices.filter((at) => !isInside(at));
  const stride = Math.ceil(outside.length / MOST_MEASURED);
  const far = outside
    .filter((_, i) => i % stride === 0)
    .map((at) => ({ at, metres: outsideM(province, at) }))
    .filter(({ metres }) => metres > provinceToleranceM)
    .sort((a, b) => b.metres - a.metres);
  const [farthest] = far;
  if (!farthest) return [];
  const wholly = outside.length === vertices.length && far.length * stride >= outside.length;
  return [
    finding('outside_province', wholly ? 'stop' : 'warn', {
      places: far.map(({ at }) => point(at)),
      figures: { metres: farthest.metres, tolerance_m: provinceToleranceM, wholly: wholly ? 1 : 0 },
    }),
  ];
};

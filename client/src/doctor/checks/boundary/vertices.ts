import { indexEdges } from '../../../lib/geodesy/edges.ts';
import { box, finding } from '../../finding.ts';
import { MOST_BOUNDARY_VERTICES } from '../../limits.ts';
import { measure } from '../../shape/measure.ts';
import { ringsOf } from '../../shape/outline.ts';
import { simplify } from '../../shape/simplify.ts';
import type { Figures, Fix } from '../../types.ts';
import type { BoundaryCheck, BoundarySubject } from '../check.ts';
import { crossingRings } from '../shape/crossings.ts';
import { boundsOf } from './area.ts';

/** Tried one after the other until few enough vertices are left. Beyond the last, it is another boundary. Metres. */
const TOLERANCES_M = [0.02, 0.05, 0.1, 0.2, 0.5, 1];
const HECTARE_M2 = 10_000;

/** What leaving out vertices comes to, if there is a way to do so that keeps the shape whole. */
function offer({ outline, measured }: BoundarySubject): { figures: Figures; fixes: Fix[] } {
  for (const metres of TOLERANCES_M) {
    const simple = simplify(outline, metres);
    if (!simple) break;
    if (simple.vertices > MOST_BOUNDARY_VERTICES) continue;
    const rings = ringsOf(simple.outline);
    const index = indexEdges(rings.map(({ xy }) => xy));
    if (crossingRings({ outline: simple.outline, rings, index }).length > 0) break;
    const changeM2 = (measure(simple.outline).hectares - measured.hectares) * HECTARE_M2;
    const figures = { left: simple.vertices, shift_m: simple.shiftM, change_m2: changeM2 };
    return { figures, fixes: [{ code: 'simplify', metres }] };
  }
  return { figures: {}, fixes: [] };
}

/** Every list of zones carries every boundary: one may not outweigh them all. */
export const tooManyVertices: BoundaryCheck = (subject) => {
  const count = subject.rings.reduce((sum, { xy }) => sum + xy.length / 2, 0);
  if (count <= MOST_BOUNDARY_VERTICES) return [];
  const { figures, fixes } = offer(subject);
  return [
    finding('too_many_vertices', 'stop', {
      places: [box(boundsOf(subject))],
      count,
      figures: { of: 'boundary', limit: MOST_BOUNDARY_VERTICES, ...figures },
      fixes,
    }),
  ];
};

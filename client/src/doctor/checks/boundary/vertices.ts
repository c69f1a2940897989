import { box, finding } from '../../finding.ts';
import { MOST_BOUNDARY_VERTICES } from '../../limits.ts';
import type { BoundaryCheck } from '../check.ts';
import { boundsOf } from './area.ts';

/** Every list of zones carries every boundary: one may not outweigh them all. */
export const tooManyVertices: BoundaryCheck = (subject) => {
  const count = subject.rings.reduce((sum, { xy }) => sum + xy.length / 2, 0);
  if (count <= MOST_BOUNDARY_VERTICES) return [];
  const figures = { of: 'boundary', limit: MOST_BOUNDARY_VERTICES };
  return [
    finding('too_many_vertices', 'stop', { places: [box(boundsOf(subject))], count, figures }),
  ];
};

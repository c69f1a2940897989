import { box, finding } from '../../finding.ts';
import { boxOf } from '../../shape/nest.ts';
import { sliversOf, withoutSlivers } from '../../shape/slivers.ts';
import type { ShapeCheck } from '../check.ts';

/** Parts and holes too narrow or too small to be meant. O(n). */
export const slivers: ShapeCheck = ({ outline }) => {
  const found = sliversOf(outline);
  const [first] = found;
  if (!first) return [];
  return [
    finding('sliver', 'warn', {
      places: found.map(({ ring }) => box(boxOf(ring.xy))),
      figures: { width_m: first.widthM, length_m: first.lengthM },
      fixes: withoutSlivers(outline) ? [{ code: 'drop_slivers' }] : [],
    }),
  ];
};

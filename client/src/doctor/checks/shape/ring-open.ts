import { finding, segment } from '../../finding.ts';
import { pointAt, type Ring, vertexName } from '../../shape/outline.ts';
import { planarM } from '../../shape/planar.ts';
import type { ShapeCheck } from '../check.ts';

function longestSideM({ xy }: Ring): number {
  let longest = 0;
  for (let i = 1; 2 * i < xy.length; i += 1) {
    longest = Math.max(longest, planarM(pointAt(xy, i - 1), pointAt(xy, i)));
  }
  return longest;
}

/** Rings whose last point is not their first. Closing is safe where the gap could be one more side. O(n). */
export const ringOpen: ShapeCheck = ({ rings }) => {
  const open = rings
    .filter((ring) => ring.open)
    .map((ring) => ({ ring, gapM: planarM(pointAt(ring.xy, 0), pointAt(ring.xy, -1)) }))
    .sort((a, b) => b.gapM - a.gapM);
  const [widest] = open;
  if (!widest) return [];
  const safe = open.every(({ ring, gapM }) => gapM < longestSideM(ring));
  const { ring, gapM } = widest;
  return [
    finding('ring_open', safe ? 'ask' : 'stop', {
      places: open.map(({ ring: { xy } }) => segment(pointAt(xy, -1), pointAt(xy, 0))),
      figures: { metres: gapM, from: vertexName(ring, 0), to: vertexName(ring, -1) },
      fixes: safe ? [{ code: 'close_rings' }] : [],
    }),
  ];
};

import { type Crossing, findCrossings } from '../../../lib/geodesy/crossings.ts';
import { ringsAround, within } from '../../../lib/geodesy/edges.ts';
import { finding, point } from '../../finding.ts';
import { pointAt, vertexName } from '../../shape/outline.ts';
import type { Finding } from '../../types.ts';
import type { ShapeCheck, Subject } from '../check.ts';

/** Part of each ring and the ring that is its shell, in the order of all rings. */
function places({ outline }: Subject) {
  let shell = 0;
  return outline.parts.flatMap(({ rings }, part) => {
    const first = shell;
    shell += rings.length;
    return rings.map(() => ({ part, shell: first }));
  });
}

function selfCrossing({ rings, index }: Subject, found: readonly Crossing[]): Finding[] {
  const [first] = found;
  if (!first) return [];
  const [edge] = first.edges;
  const ring = rings[index.ring[edge] ?? 0];
  const vertex = index.vertex[edge] ?? 0;
  const names = ring && { from: vertexName(ring, vertex), to: vertexName(ring, vertex + 1) };
  const figures = { ...names, along: first.along ? 1 : 0 };
  return [finding('self_crossing', 'stop', { places: found.map(({ at }) => point(at)), figures })];
}

/**
 * Vertices of a shell or hole that lie on the wrong side of other rings, told where no edges cross: parts within
 * one another, holes beside their shells.
 */
function misplaced(subject: Subject): Finding[] {
  const { rings, index } = subject;
  const placed = places(subject);
  const [overlapping, outside] = [[], []] as [
    ReturnType<typeof point>[],
    ReturnType<typeof point>[],
  ];
  for (const [r, { xy }] of rings.entries()) {
    const mine = placed[r];
    if (!mine) continue;
    for (let i = 0; 2 * i < xy.length; i += 1) {
      const [x, y] = pointAt(xy, i);
      if (mine.shell === r) {
        const { inside, touches } = ringsAround(index, r, x, y);
        if (touches) continue;
        const parts = new Set<number>();
        for (const other of inside) {
          const part = placed[other]?.part ?? -1;
          // Within a shell, and out again within its hole.
          if (part !== mine.part && !parts.delete(part)) parts.add(part);
        }
        if (parts.size > 0) overlapping.push(point([x, y]));
        break;
      }
      const where = within(index, mine.shell, x, y);
      if (where === 'on') continue;
      if (where === 'outside') outside.push(point([x, y]));
      break;
    }
  }
  return [
    ...(overlapping.length > 0
      ? [finding('parts_overlap', 'stop', { places: overlapping, figures: { along: 0 } })]
      : []),
    ...(outside.length > 0 ? [finding('hole_outside', 'stop', { places: outside })] : []),
  ];
}

/** Everything that leaves a shape without one clear inside. O(n log n + k), given up in a tangle. */
export const crossingRings: ShapeCheck = (subject) => {
  const { index } = subject;
  const { found, tangled } = findCrossings(index);
  if (tangled) {
    return [finding('too_tangled', 'stop', { places: found.map(({ at }) => point(at)) })];
  }
  const placed = places(subject);
  const partOf = (edge: number) => placed[index.ring[edge] ?? 0]?.part;
  const own = found.filter(({ edges: [a, b] }) => partOf(a) === partOf(b));
  const between = found.filter(({ edges: [a, b] }) => partOf(a) !== partOf(b));
  if (found.length === 0) return misplaced(subject);
  const along = between.every((crossing) => crossing.along) ? 1 : 0;
  return [
    ...selfCrossing(subject, own),
    ...(between.length > 0
      ? [
          finding('parts_overlap', 'stop', {
            places: between.map(({ at }) => point(at)),
            figures: { along },
          }),
        ]
      : []),
  ];
};

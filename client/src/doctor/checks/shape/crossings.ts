import { type Crossing, findCrossings } from '../../../lib/geodesy/crossings.ts';
import { findMisplaced, type Misplaced, type PlacedRing } from '../../../lib/geodesy/misplaced.ts';
import { finding, point } from '../../finding.ts';
import { vertexName } from '../../shape/outline.ts';
import type { Finding } from '../../types.ts';
import type { ShapeCheck, Subject } from '../check.ts';

/** Part of each ring, in the order of all rings. */
const placesOf = ({ outline }: Subject): PlacedRing[] =>
  outline.parts.flatMap(({ rings }, part) =>
    rings.map(({ xy }, place) => ({ part, shell: place === 0, xy })),
  );

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

/** Rings on the wrong side of others, told where no edges cross. */
function misplaced({ index }: Subject, rings: readonly PlacedRing[]): Finding[] {
  const found = findMisplaced(index, rings);
  const placesOfKind = (one: Misplaced['kind']) =>
    found.flatMap(({ kind, at }) => (kind === one ? [point(at)] : []));
  const [upon, beside, within] = [
    placesOfKind('upon_part'),
    placesOfKind('outside_part'),
    placesOfKind('within_hole'),
  ];
  return [
    ...(upon.length > 0
      ? [finding('parts_overlap', 'stop', { places: upon, figures: { along: 0 } })]
      : []),
    ...(beside.length > 0 ? [finding('hole_outside', 'stop', { places: beside })] : []),
    ...(within.length > 0 ? [finding('hole_in_hole', 'stop', { places: within })] : []),
  ];
}

/** Everything that leaves a shape without one clear inside. O(n log n + k), given up in a tangle. */
export const crossingRings: ShapeCheck = (subject) => {
  const { index } = subject;
  const { found, tangled } = findCrossings(index);
  if (tangled) {
    return [finding('too_tangled', 'stop', { places: found.map(({ at }) => point(at)) })];
  }
  const placed = placesOf(subject);
  const partOf = (edge: number) => placed[index.ring[edge] ?? 0]?.part;
  const own = found.filter(({ edges: [a, b] }) => partOf(a) === partOf(b));
  const between = found.filter(({ edges: [a, b] }) => partOf(a) !== partOf(b));
  if (found.length === 0) return misplaced(subject, placed);
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

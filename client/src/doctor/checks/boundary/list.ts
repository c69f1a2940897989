import { systemByCode } from '../../../lib/geodesy/catalogue.ts';
import { projectionOf } from '../../../lib/geodesy/projection.ts';
import { finding, point, segment } from '../../finding.ts';
import { pointAt, type Ring, vertexName } from '../../shape/outline.ts';
import type { Place } from '../../types.ts';
import type { BoundaryCheck, BoundarySubject } from '../check.ts';

const SAME_SIDE_M = 0.02;

interface Side {
  readonly from: string;
  readonly to: string;
  readonly metres: number;
  readonly printed: number;
  readonly place: Place;
}

/** Printed sides of a ring as they follow one another in the list, those of earlier rings left out. */
function printedSides({
  reading,
}: BoundarySubject): Map<Ring['source'], readonly (number | null)[]> {
  const sides = reading.stated.sides ?? [];
  let first = 0;
  return new Map(
    (reading.features[0]?.rings ?? []).map((source) => {
      const count = source.xy.length / 2;
      first += count;
      return [source, sides.slice(first - count, first)];
    }),
  );
}

/** A side stands in the row of the corner where it begins (`shift` 0) or where it ends (1). */
function sidesOf(
  ring: Ring,
  printed: readonly (number | null)[],
  shift: 0 | 1,
  grid: (i: number) => readonly [number, number],
): Side[] {
  return [...ring.from].flatMap((place, i) => {
    const stated = printed[place];
    if (stated === null || stated === undefined) return [];
    const [a, b] = [grid(i - shift), grid(i - shift + 1)];
    return {
      from: vertexName(ring, i - shift),
      to: vertexName(ring, i - shift + 1),
      metres: Math.hypot(a[0] - b[0], a[1] - b[1]),
      printed: stated,
      place: segment(pointAt(ring.xy, i - shift), pointAt(ring.xy, i - shift + 1)),
    };
  });
}

const differs = ({ metres, printed }: Side) => Math.abs(metres - printed) > SAME_SIDE_M;

/** Sides printed in the list against those of its own grid: a slip of the pen in a coordinate shows here. */
export const sideDiffers: BoundaryCheck = (subject) => {
  const { rings, crs } = subject;
  const printed = printedSides(subject);
  const system = systemByCode(crs);
  const { forward } = projectionOf(system?.units === 'metres' ? crs : 9213);
  const wrong = ([0, 1] as const).map((shift) =>
    rings.flatMap((ring) => {
      const grid = (i: number) => forward(pointAt(ring.xy, i));
      return sidesOf(ring, printed.get(ring.source) ?? [], shift, grid).filter(differs);
    }),
  );
  const [fewest = []] = wrong.sort((a, b) => a.length - b.length);
  const [first] = fewest;
  if (!first) return [];
  const { from, to, metres, printed: stated } = first;
  const places = fewest.map(({ place }) => place);
  return [finding('side_differs', 'warn', { places, figures: { from, to, metres, stated } })];
};

const NUMBER = /^\D*(\d+)$/;

/** The first label of a ring that does not follow the one before it. */
function broken(ring: Ring) {
  const { labels } = ring.source;
  if (!labels) return null;
  const numbers = [...ring.from].map((place) => Number(NUMBER.exec(labels[place] ?? '')?.[1]));
  // Labels that are no numbers have no order.
  if (numbers.some(Number.isNaN)) return null;
  const seen = new Set<number>();
  for (const [i, number] of numbers.entries()) {
    const before = numbers[i - 1];
    if (seen.has(number)) return { i, kind: 'repeat', vertex: number };
    seen.add(number);
    if (before === undefined || number === before + 1) continue;
    return number > before
      ? { i, kind: 'gap', vertex: before + 1 }
      : { i, kind: 'order', vertex: number };
  }
  return null;
}

/** Corners of a list that are not numbered one after the other. */
export const pointOrder: BoundaryCheck = ({ rings }) => {
  const found = rings.flatMap((ring) => {
    const at = broken(ring);
    return at ? [{ ...at, place: point(pointAt(ring.xy, at.i)) }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const { kind, vertex } = first;
  const places = found.map(({ place }) => place);
  return [finding('point_order', 'note', { places, figures: { kind, vertex } })];
};

import type { MultiPolygon, Position } from 'geojson';

type Ring = readonly (readonly number[])[];

/** Where a ring stands in a boundary: its part, and 0 for the outer ring of it, 1 and on for its holes. */
export interface RingPlace {
  part: number;
  ring: number;
}

/** One ring as the editor holds it. */
export interface EditedRing extends RingPlace {
  corners: readonly Position[];
}

/** Fewest positions of a closed ring that encloses anything. */
const CLOSED_LEAST = 4;
const distinct = (ring: Ring) => new Set(ring.map((at) => at.join())).size;

/** Whether a closed ring has an inside at all. */
export const encloses = (ring: Ring) => ring.length >= CLOSED_LEAST && distinct(ring) >= 3;

/** Ends a ring where it begins, unless it does already. */
export function closed(ring: Ring): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const open = first && last && (first[0] !== last[0] || first[1] !== last[1]);
  return (open ? [...ring, first] : ring).map((at) => [...at]);
}

const multi = (coordinates: Position[][][]): MultiPolygon | null =>
  coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;

/**
 * The boundary with the rings that the editor holds in their places; the others stay as they were. Rings with fewer
 * than three different corners enclose nothing and are left out, an outer one with its holes.
 */
export function assemble(
  before: MultiPolygon | null,
  rings: readonly EditedRing[],
): MultiPolygon | null {
  const edited = new Map(rings.map(({ part, ring, corners }) => [`${part}.${ring}`, corners]));
  const parts = (before?.coordinates ?? []).map((part, p) =>
    part.map((ring, r) => (edited.get(`${p}.${r}`) ?? ring).map((at) => [...at])),
  );
  return multi(
    parts
      .filter(([outer]) => outer && encloses(outer))
      .map(([outer = [], ...holes]) => [outer, ...holes.filter(encloses)]),
  );
}

/** With one part more, put last. */
export const withPart = (before: MultiPolygon | null, ring: Ring): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [...(before?.coordinates ?? []), [closed(ring)]],
});

/** With one hole more in a part, put last there. */
export const withHole = (before: MultiPolygon, part: number, ring: Ring): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: before.coordinates.map((rings, p) =>
    p === part ? [...rings, closed(ring)] : rings,
  ),
});

/** Without a hole, or without a whole part when the ring is its outer one. */
export function withoutRing(before: MultiPolygon, { part, ring }: RingPlace): MultiPolygon | null {
  if (ring === 0) return multi(before.coordinates.toSpliced(part, 1));
  return multi(
    before.coordinates.map((rings, p) => (p === part ? rings.toSpliced(ring, 1) : rings)),
  );
}

/** All corners of all rings, each once. */
export const vertexCount = (geometry: MultiPolygon | null): number =>
  (geometry?.coordinates ?? []).flat().reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);

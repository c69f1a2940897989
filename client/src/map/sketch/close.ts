import type { MultiPolygon } from 'geojson';
import { findCrossings } from '../../lib/geodesy/crossings.ts';
import { indexEdges, within } from '../../lib/geodesy/edges.ts';
import { openRing } from '../../lib/geodesy/open-ring.ts';
import { closed, encloses } from './parts.ts';
import { addHole, addPart, LEAST_CORNERS, type SketchState } from './state.ts';

type Ring = readonly (readonly number[])[];

/** Corners of a ring and the middles of its edges: a chord may leave a part between two corners on its edge. */
function probes(ring: Ring): readonly (readonly [number, number])[] {
  return ring.slice(0, -1).flatMap(([x1 = 0, y1 = 0], i) => {
    const [x2 = x1, y2 = y1] = ring[i + 1] ?? [];
    return [[x1, y1] as const, [(x1 + x2) / 2, (y1 + y2) / 2] as const];
  });
}

/** Whether a ring lies on the ground of a part: inside the outer ring, clear of its holes, meeting them at points only. */
function liesIn(part: readonly Ring[], ring: Ring): boolean {
  const edges = indexEdges([...part, ring].map(openRing));
  const own = part.length;
  const meets = findCrossings(edges).found.some(
    ({ edges: [a, b] }) => (edges.ring[a] === own) !== (edges.ring[b] === own),
  );
  if (meets) return false;
  const inner = probes(ring).every(([x, y]) => within(edges, 0, x, y) !== 'outside');
  return (
    inner &&
    part.slice(1).every((hole, i) => {
      const clear = probes(ring).every(([x, y]) => within(edges, i + 1, x, y) !== 'inside');
      return clear && probes(hole).every(([x, y]) => within(edges, own, x, y) !== 'inside');
    })
  );
}

/** The part that a closed ring can be a hole of; -1 when it fits in none. */
export const partAround = ({ coordinates }: MultiPolygon, ring: Ring): number =>
  coordinates.findIndex((part) => liesIn(part, ring));

/** Takes in a ring that has just been closed: as a hole with that tool, else as a part. */
export function closeRing(state: SketchState, drawn: Ring): SketchState {
  const ring = closed(drawn);
  if (!encloses(ring)) return state;
  if (state.tool !== 'hole') return addPart(state, ring);
  const part = state.geometry ? partAround(state.geometry, ring) : -1;
  return part < 0 ? { ...state, stray: true } : addHole(state, part, ring);
}

/** Closes the typed corners to a ring; nothing while there are too few, and they stay when the ring fits nowhere. */
export function closeTyped(state: SketchState): SketchState {
  if (state.typed.length < LEAST_CORNERS) return state;
  const next = closeRing(state, state.typed);
  return next.stray ? next : { ...next, typed: [] };
}

import { keepVertices, type Outline, pointAt, type Ring, SAME_POINT_M } from './outline.ts';
import { localMetres, planarM } from './planar.ts';

/** Vertices of a ring that some rule finds; the same search tells of them and takes them away. */
export type Spots = (ring: Ring) => readonly number[];

export const without =
  (spots: Spots) =>
  (outline: Outline): Outline =>
    keepVertices(outline, (ring) => {
      const gone = new Set(spots(ring));
      return [...ring.from.keys()].filter((i) => !gone.has(i));
    });

const CORNERS = 3;

/** Vertices that lie where the last one before them lies, or at the end where the first does. O(n). */
export const repeated: Spots = ({ xy }) => {
  const count = xy.length / 2;
  const found: number[] = [];
  let last = pointAt(xy, 0);
  for (let i = 1; i < count; i += 1) {
    const at = pointAt(xy, i);
    if (planarM(last, at) < SAME_POINT_M) found.push(i);
    else last = at;
  }
  const first = pointAt(xy, 0);
  const already = new Set(found);
  for (let i = count - 1; i > 0; i -= 1) {
    if (already.has(i)) continue;
    if (planarM(first, pointAt(xy, i)) >= SAME_POINT_M) break;
    found.push(i);
  }
  return count - found.length < CORNERS ? [] : found;
};

/** Direction from the first point, and how far to either side the last points let it turn. */
interface Cone {
  readonly from: number;
  readonly to: number;
  readonly farthest: number;
}
const TURN = 2 * Math.PI;
const between = (angle: number) => angle - TURN * Math.round(angle / TURN);

/**
 * One round: from each kept vertex as far as a straight line reaches that passes within a millimetre of every
 * vertex it skips (the cone of lines narrows with each). O(n).
 */
function straightRound(xy: Float64Array, places: readonly number[]): number[] {
  const dropped: number[] = [];
  let anchor = places[0] ?? 0;
  let flat = localMetres(pointAt(xy, anchor));
  let cone: Cone | null = null;
  for (let k = 1; k < places.length; k += 1) {
    const [place = 0, next = 0] = [places[k], places[(k + 1) % places.length]];
    const [x, y] = flat(pointAt(xy, place));
    const far = Math.hypot(x, y);
    const angle = Math.atan2(y, x);
    const half = far > SAME_POINT_M ? Math.asin(SAME_POINT_M / far) : Math.PI;
    const turned: number = cone ? between(angle - cone.from) : 0;
    const narrowed: Cone = cone
      ? {
          from: cone.from,
          to: Math.min(cone.to, half - Math.abs(turned)),
          farthest: Math.max(cone.farthest, far),
        }
      : { from: angle, to: half, farthest: far };
    const [nx, ny] = flat(pointAt(xy, next));
    const off = Math.abs(between(Math.atan2(ny, nx) - narrowed.from));
    if (off < narrowed.to && Math.hypot(nx, ny) > narrowed.farthest) {
      dropped.push(place);
      cone = narrowed;
    } else {
      anchor = place;
      flat = localMetres(pointAt(xy, anchor));
      cone = null;
    }
  }
  return dropped;
}

/** The westernmost vertex: found again after others have gone. */
function firstOf(xy: Float64Array): number {
  let first = 0;
  for (let i = 1; 2 * i < xy.length; i += 1) {
    const [a, b] = [pointAt(xy, i), pointAt(xy, first)];
    if (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])) first = i;
  }
  return first;
}

/**
 * Vertices on a straight line between the kept ones, to a millimetre; rounds until none is left. Straight is what
 * is stored, in degrees: a long side of a grid bends by some millimetres and keeps the vertices that say so.
 */
export const collinear: Spots = (ring) => {
  const { xy } = ring;
  const count = xy.length / 2;
  const first = firstOf(xy);
  const twice = new Set(repeated(ring));
  let places = Array.from({ length: count }, (_, i) => (first + i) % count).filter(
    (place) => !twice.has(place),
  );
  const dropped = new Set<number>();
  for (;;) {
    const round = straightRound(xy, places);
    if (round.length === 0 || places.length - round.length < CORNERS) break;
    for (const place of round) dropped.add(place);
    places = places.filter((place) => !dropped.has(place));
  }
  return [...dropped].sort((a, b) => a - b);
};

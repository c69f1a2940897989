import { keepVertices, type Outline, pointAt, type Ring } from './outline.ts';
import { localMetres } from './planar.ts';

export interface Simplified {
  readonly outline: Outline;
  readonly vertices: number;
  /** How far the farthest vertex that is gone lies from the outline that is left. Metres. */
  readonly shiftM: number;
}

/** An outline on which this would take longer is not simplified: drawn so that every split is the worst one. */
const MOST_STEPS = 60_000_000;
const CORNERS = 3;

function segmentM(flat: Float64Array, i: number, a: number, b: number): number {
  const [px = 0, py = 0] = [flat[2 * i], flat[2 * i + 1]];
  const [ax = 0, ay = 0, bx = 0, by = 0] = [
    flat[2 * a],
    flat[2 * a + 1],
    flat[2 * b],
    flat[2 * b + 1],
  ];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** The ring in metres, beginning at its westernmost vertex, which is found again whatever else goes. */
function turned({ xy }: Ring) {
  const count = xy.length / 2;
  let first = 0;
  for (let i = 1; i < count; i += 1) {
    const [a, b] = [pointAt(xy, i), pointAt(xy, first)];
    if (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])) first = i;
  }
  const toMetres = localMetres(pointAt(xy, first));
  // Once more at the end: the last edge leads back.
  const flat = new Float64Array(2 * (count + 1));
  for (let i = 0; i <= count; i += 1) flat.set(toMetres(pointAt(xy, first + i)), 2 * i);
  return { first, count, flat };
}

/** Vertices that Douglas and Peucker keep of a ring; null where it takes too long or nothing is left inside. */
function kept(ring: Ring, toleranceM: number, steps: { left: number }) {
  const { first, count, flat } = turned(ring);
  let shiftM = 0;
  const places = new Set([0]);
  const open: [number, number][] = [[0, count]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [a, b] = span;
    steps.left -= b - a;
    if (steps.left < 0) return null;
    let [farthest, most] = [-1, -1];
    for (let i = a + 1; i < b; i += 1) {
      const metres = segmentM(flat, i, a, b);
      if (metres > most) [farthest, most] = [i, metres];
    }
    // Between its ends the whole ring is no line, however small it is.
    const whole = b - a === count;
    if (most > toleranceM || (whole && farthest > 0)) {
      places.add(farthest);
      open.push([a, farthest], [farthest, b]);
    } else shiftM = Math.max(shiftM, most);
  }
  if (places.size < CORNERS) return null;
  const chosen = [...places].map((place) => (place + first) % count).sort((a, b) => a - b);
  return { chosen, shiftM };
}

/**
 * The outline with as few of its vertices as stay within a tolerance of it (Douglas and Peucker), those that are left
 * where they were. A ring of which nothing would be left stays as it is. Null where it would take too long.
 */
export function simplify(outline: Outline, toleranceM: number): Simplified | null {
  const steps = { left: MOST_STEPS };
  let [vertices, shiftM] = [0, 0];
  const simple = keepVertices(outline, (ring) => {
    const all = [...ring.from.keys()];
    const found = steps.left < 0 ? null : kept(ring, toleranceM, steps);
    const places = found?.chosen ?? all;
    vertices += places.length;
    shiftM = Math.max(shiftM, found?.shiftM ?? 0);
    return places;
  });
  return steps.left < 0 ? null : { outline: simple, vertices, shiftM };
}

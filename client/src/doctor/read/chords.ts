/** A point of a drawing, in its own units. */
export type Pair = readonly [x: number, y: number];

/** Points of a curve from its first to the one before its last, and how far its chords leave it. */
export interface Chords {
  readonly points: readonly Pair[];
  readonly deviation: number;
}

/** However small a curve is, no chord of it takes more of a turn than this. */
const WIDEST = Math.PI / 4;
/** More chords than all vertices a file may have; whoever counts them refuses. */
const MOST_CHORDS = 200_000;

/** As few equal chords as keep within the tolerance of a turn of that radius. */
function stepsOf(turn: number, radius: number, tolerance: number): number {
  const share = Math.min(1, Math.sqrt(tolerance / (2 * radius)));
  const widest = Math.min(WIDEST, 4 * Math.asin(share));
  return Math.min(MOST_CHORDS, Math.max(1, Math.ceil(Math.abs(turn) / widest)));
}

const sagitta = (radius: number, angle: number) => 2 * radius * Math.sin(angle / 4) ** 2;

/** An ellipse or a circle in part or whole: `major` leads from its middle, angles are those of its parameter. */
export function turnChords(
  [cx, cy]: Pair,
  [mx, my]: Pair,
  ratio: number,
  from: number,
  turn: number,
  tolerance: number,
): Chords {
  const radius = Math.hypot(mx, my) * Math.max(1, Math.abs(ratio));
  const steps = stepsOf(turn, radius, tolerance);
  const points = Array.from({ length: steps }, (_, i): Pair => {
    const angle = from + (turn * i) / steps;
    const [along, aside] = [Math.cos(angle), Math.sin(angle) * ratio];
    return [cx + along * mx - aside * my, cy + along * my + aside * mx];
  });
  return { points, deviation: sagitta(radius, turn / steps) };
}

/** The edge from one vertex to the next: straight, or an arc whose quarter turn has this tangent. */
export function bulgeChords(a: Pair, b: Pair, bulge: number, tolerance: number): Chords {
  // What is no number is left for whoever looks at coordinates; straightened it would pass for one.
  if (!Number.isFinite(bulge)) return { points: [[bulge, bulge]], deviation: 0 };
  const turn = 4 * Math.atan(bulge);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (bulge === 0 || (dx === 0 && dy === 0)) return { points: [a], deviation: 0 };
  const reach = 1 / (2 * Math.tan(turn / 2));
  const middle: Pair = [a[0] + dx / 2 - dy * reach, a[1] + dy / 2 + dx * reach];
  const chords = turnChords(middle, [a[0] - middle[0], a[1] - middle[1]], 1, 0, turn, tolerance);
  return { ...chords, points: [a, ...chords.points.slice(1)] };
}

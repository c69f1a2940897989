import type { Position } from 'geojson';

type Xy = readonly [x: number, y: number];

/** Kilometres between points of the border that are looked at, and of border that one name may take. */
const STEP = 1;
const STRETCHES = [90, 70, 50];
/** Kilometres of line for the longest lettering. */
const LINE = 62;
const KM_PER_DEGREE = 111.2;
/** Degrees kept free round a box that already stands on the sheet. */
const ROOM = 0.07;

const distance = (a: Xy, b: Xy) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const keyOf = ([lon = 0, lat = 0]: Position) => `${lon.toFixed(6)} ${lat.toFixed(6)}`;

/** Corners that two regions share, by key: borders inside the province. */
export function sharedCorners(regions: readonly (readonly Position[][])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const rings of regions) {
    for (const key of new Set(rings.flat().map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([key]) => key));
}

/** The longest run of a closed ring that no other region shares; it begins and ends at a shared corner. */
function outerRun(ring: readonly Position[], shared: ReadonlySet<string>): Position[] {
  const open = ring.slice(0, -1);
  const first = open.findIndex((p) => shared.has(keyOf(p)));
  if (first < 0) return [...ring];
  const turned = [...open.slice(first), ...open.slice(0, first + 1)];
  const runs: Position[][] = [[]];
  turned.forEach((p, i) => {
    const before = turned[i - 1];
    // An edge between two shared corners runs inside the province.
    if (before && shared.has(keyOf(before)) && shared.has(keyOf(p))) runs.push([]);
    runs.at(-1)?.push(p);
  });
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** Points every `STEP` along an open line. */
function resample(line: readonly Xy[]): Xy[] {
  const steps = line.slice(1).map((p, i) => distance(p, line[i] ?? p));
  const total = steps.reduce((sum, step) => sum + step, 0);
  const points: Xy[] = [];
  let i = 0;
  let walked = 0;
  for (let wanted = 0; wanted <= total; wanted += STEP) {
    while (i < steps.length - 1 && walked + (steps[i] ?? 0) < wanted) walked += steps[i++] ?? 0;
    const [a, b, step] = [line[i], line[i + 1], steps[i]];
    if (!a || !b || !step) continue;
    const t = (wanted - walked) / step;
    points.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
  }
  return points;
}

/** Least-squares parabola through values at equal steps of t from -1 to 1: [constant, slope, bend]. */
function parabola(values: readonly number[]): readonly [number, number, number] {
  const n = values.length;
  const t = (i: number) => (2 * i) / (n - 1) - 1;
  const mean = (term: (t: number, value: number) => number) =>
    values.reduce((sum, value, i) => sum + term(t(i), value), 0) / n;
  const [t2, t4] = [mean((t) => t * t), mean((t) => t ** 4)];
  const [v, vt, vt2] = [mean((_, v) => v), mean((t, v) => v * t), mean((t, v) => v * t * t)];
  const bend = (vt2 - v * t2) / (t4 - t2 * t2);
  return [v - bend * t2, vt / t2, bend];
}

interface Arc {
  points: Xy[];
  /** How far the border strays from it. */
  stray: number;
  level: number;
}

/** The calmest curve beside a stretch of border, moved to its right until it clears the border's capes. */
function arcBeside(border: readonly Xy[]): Arc {
  const [x, y] = [parabola(border.map((p) => p[0])), parabola(border.map((p) => p[1]))];
  const at = (t: number): Xy => [x[0] + x[1] * t + x[2] * t * t, y[0] + y[1] * t + y[2] * t * t];
  const right = (t: number): Xy => {
    const [dx, dy] = [x[1] + 2 * x[2] * t, y[1] + 2 * y[2] * t];
    const length = Math.hypot(dx, dy) || 1;
    return [dy / length, -dx / length];
  };
  const ts = border.map((_, i) => (2 * i) / (border.length - 1) - 1);
  const gaps = ts.map((t, i) => {
    const [p, c, n] = [border[i] ?? at(t), at(t), right(t)];
    return (p[0] - c[0]) * n[0] + (p[1] - c[1]) * n[1];
  });
  const clear = Math.max(...gaps);
  // Letters need a line as long as themselves at the smallest scale, even where the border is shorter.
  const beyond = Math.min(1.7, Math.max(1, LINE / distance(at(-1), at(1))));
  const points = ts.map((t): Xy => {
    const [c, n] = [at(beyond * t), right(beyond * t)];
    return [c[0] + clear * n[0], c[1] + clear * n[1]];
  });
  const level = Math.abs(x[1]) / (Math.hypot(x[1], y[1]) || 1);
  return { points, stray: clear - Math.min(...gaps), level };
}

/** The part of an arc that letters can reach. */
const middleOf = (points: readonly Xy[]) =>
  points.slice(Math.floor(points.length / 4), Math.ceil((points.length * 3) / 4));

export interface LetteredEdge {
  /** Read from left to right, degrees. */
  line: Position[];
  /** The sheet outside the province lies above the letters (true) or below them. */
  outsideAbove: boolean;
}

/**
 * A calm arc along the part of a region's border that is also the province's, for the region's name to run
 * along on the sheet outside. Of all stretches it takes the most level and least jagged one. Null for a region
 * without such a border. `taken` is a box already on that sheet, in degrees; `ring` is counter-clockwise, as GeoJSON wants outer rings.
 */
export function letteredEdge(
  ring: readonly Position[],
  shared: ReadonlySet<string>,
  taken: readonly [west: number, south: number, east: number, north: number],
): LetteredEdge | null {
  const run = outerRun(ring, shared);
  const squeeze = Math.cos(((run[0]?.[1] ?? 0) * Math.PI) / 180);
  const flat = run.map(
    ([lon = 0, lat = 0]): Xy => [lon * squeeze * KM_PER_DEGREE, lat * KM_PER_DEGREE],
  );
  const border = resample(flat);
  const degrees = ([x, y]: Xy): Position => [x / squeeze / KM_PER_DEGREE, y / KM_PER_DEGREE];
  const [west, south, east, north] = taken;
  const collides = (p: Xy) => {
    const [lon = 0, lat = 0] = degrees(p);
    return lon > west - ROOM && lon < east + ROOM && lat > south - ROOM && lat < north + ROOM;
  };
  const worth = ({ level, stray, points }: Arc) =>
    0.4 * level -
    stray / 24 +
    (points.length * STEP) / 120 -
    (middleOf(points).some(collides) ? 3 : 0);
  let best: Arc | null = null;
  for (const stretch of STRETCHES) {
    const count = stretch / STEP;
    for (let start = 0; start + count <= border.length; start += 2) {
      const arc = arcBeside(border.slice(start, start + count));
      if (!best || worth(arc) > worth(best)) best = arc;
    }
  }
  const [first, last] = [best?.points[0], best?.points.at(-1)];
  if (!best || !first || !last) return null;
  // Counter-clockwise, the outside is to the right of travel: below letters that run the same way.
  const turned = last[0] < first[0];
  const points = turned ? best.points.toReversed() : best.points;
  return { line: points.map(degrees), outsideAbove: turned };
}

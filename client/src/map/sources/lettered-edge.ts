import type { Position } from 'geojson';

type Xy = readonly [x: number, y: number];

const SAMPLES = 240;
/** Of the samples: how far smoothing reaches, and how long the lettered stretch is. */
const REACH = 14;
const STRETCH = 84;
/** How far inside the border the letters run, as a share of the region's own size. */
const INSET = 0.07;

const distance = (a: Xy, b: Xy) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Points at equal steps along a closed ring. */
function resample(ring: readonly Xy[]): Xy[] {
  const steps = ring.map((p, i) => distance(p, ring[(i + 1) % ring.length] ?? p));
  const total = steps.reduce((sum, step) => sum + step, 0);
  const points: Xy[] = [];
  let i = 0;
  let walked = 0;
  for (let n = 0; n < SAMPLES; n++) {
    const wanted = (n * total) / SAMPLES;
    while (walked + (steps[i] ?? 0) < wanted && i < ring.length - 1) walked += steps[i++] ?? 0;
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    if (!a || !b) break;
    const t = steps[i] ? (wanted - walked) / (steps[i] ?? 1) : 0;
    points.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
  }
  return points;
}

/** Gaussian mean over neighbours: irons out the bays and capes of a border. */
function smooth(points: readonly Xy[]): Xy[] {
  const n = points.length;
  const weights = Array.from({ length: 2 * REACH + 1 }, (_, i) =>
    Math.exp(-2 * (i / REACH - 1) ** 2),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return points.map((_, i) => {
    let [x, y] = [0, 0];
    weights.forEach((weight, k) => {
      const p = points[(i + k - REACH + n) % n];
      x += (weight * (p?.[0] ?? 0)) / sum;
      y += (weight * (p?.[1] ?? 0)) / sum;
    });
    return [x, y];
  });
}

function signedArea(points: readonly Xy[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] ?? [x, y];
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

/** Moves every point to the left of its direction of travel. */
function shiftLeft(points: readonly Xy[], by: number): Xy[] {
  const n = points.length;
  return points.map((p, i) => {
    const [a, b] = [points[(i - 2 + n) % n] ?? p, points[(i + 2) % n] ?? p];
    const length = distance(a, b) || 1;
    return [p[0] - (by * (b[1] - a[1])) / length, p[1] + (by * (b[0] - a[0])) / length];
  });
}

/**
 * A calm line inside a region's border for its name to run along, read from left to right. Of all stretches
 * it takes the most level one that lies far from `center` (of the province), where the sheet is emptiest.
 * Rings and centre in degrees; only the largest ring counts.
 */
export function letteredEdge(
  rings: readonly Position[][],
  center: readonly [number, number],
): Position[] {
  const squeeze = Math.cos((center[1] * Math.PI) / 180);
  const flat = rings.map((ring) =>
    ring.slice(1).map(([lon = 0, lat = 0]): Xy => [lon * squeeze, lat]),
  );
  const largest = flat.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0];
  if (!largest || largest.length < 3) return [];
  const ring = signedArea(largest) < 0 ? largest.toReversed() : largest;
  const size = Math.sqrt(Math.abs(signedArea(ring)));
  const line = shiftLeft(smooth(resample(ring)), INSET * size);
  const middle: Xy = [center[0] * squeeze, center[1]];
  let best: { score: number; points: Xy[] } = { score: Number.NEGATIVE_INFINITY, points: [] };
  for (let start = 0; start < line.length; start += 4) {
    const points = Array.from(
      { length: STRETCH },
      (_, i) => line[(start + i) % line.length] ?? middle,
    );
    const [first = middle, last = middle] = [points[0], points.at(-1)];
    const length = points.slice(1).reduce((sum, p, i) => sum + distance(p, points[i] ?? p), 0);
    const level = Math.abs(last[0] - first[0]) / (length || 1);
    const away = distance(points[STRETCH / 2] ?? middle, middle) / size;
    const score = level + 0.35 * away;
    if (score > best.score)
      best = { score, points: last[0] < first[0] ? points.toReversed() : points };
  }
  return best.points.map(([x, y]) => [x / squeeze, y]);
}

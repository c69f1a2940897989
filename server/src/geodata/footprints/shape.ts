import type { LonLat } from '../read/types.ts';
import { metresPerDegree, ringAreaHa } from './geodesic.ts';
import { areaAndCentre, type Point, type Ring } from './planar.ts';
import { seededNumbers } from './seed.ts';

/**
 * An outline of area 1 around its centre of mass at the origin, counter-clockwise, x east, y north. Times the
 * root of an area in square metres it is that area's outline in metres.
 */
export type Shape = Ring;

const CORNERS = 20;
/** Share of the wanted area by which a finished outline may differ; the promise to users is 0.001. */
const CLOSE_ENOUGH = 0.0002;

interface Form {
  /** Exponent of the superellipse: 2 is an ellipse, higher is closer to a rectangle. */
  readonly squareness: number;
  /** Long side to short side, 1 or more. */
  readonly aspect: number;
  /** How much narrower one end is than the other, as a share. */
  readonly taper: number;
  /** Height of the single low wave that keeps the outline from being a formula, as a share. */
  readonly wave: number;
  readonly wavePhase: number;
  /** Radians, counter-clockwise. */
  readonly rotation: number;
}

function outline(form: Form): Shape {
  const raw = Array.from({ length: CORNERS }, (_, i): Point => {
    const angle = (2 * Math.PI * (i + 0.5)) / CORNERS;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const n = form.squareness;
    const radius =
      (Math.abs(cos) ** n + Math.abs(sin) ** n) ** (-1 / n) *
      (1 + form.wave * Math.cos(3 * angle + form.wavePhase));
    const x = radius * cos * Math.sqrt(form.aspect);
    const y = (radius * sin * (1 + form.taper * radius * cos)) / Math.sqrt(form.aspect);
    return [
      x * Math.cos(form.rotation) - y * Math.sin(form.rotation),
      x * Math.sin(form.rotation) + y * Math.cos(form.rotation),
    ];
  });
  const { area, centre } = areaAndCentre(raw);
  const scale = 1 / Math.sqrt(area);
  return raw.map(([x, y]): Point => [(x - centre[0]) * scale, (y - centre[1]) * scale]);
}

/** The outline of a zone: its own, but always the same one for the same slug. */
export function shapeOf(slug: string): Shape {
  const next = seededNumbers(slug);
  return outline({
    squareness: 2.5 + 0.8 * next(),
    aspect: 1 + 0.55 * next(),
    taper: 0.14 * (next() - 0.5),
    wave: 0.03 * next(),
    wavePhase: 2 * Math.PI * next(),
    rotation: Math.PI * next(),
  });
}

/** The one outline of all zones in the inset, where neither place nor form means anything. */
export const INSET_SHAPE: Shape = outline({
  squareness: 3,
  aspect: 1,
  taper: 0,
  wave: 0,
  wavePhase: 0,
  rotation: 0,
});

/** Distances from the centre within which a shape of 1 m² fits, and which it contains: metres. */
export function reach(shape: Shape): { readonly outer: number; readonly inner: number } {
  const outer = Math.max(...shape.map(([x, y]) => Math.hypot(x, y)));
  const inner = Math.min(
    ...shape.map((a, i) => {
      const b = shape[(i + 1) % shape.length] ?? a;
      return Math.abs(a[0] * b[1] - a[1] * b[0]) / Math.hypot(b[0] - a[0], b[1] - a[1]);
    }),
  );
  return { outer, inner };
}

const round6 = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function ringAt(shape: Shape, centre: LonLat, scale: number): LonLat[] {
  const metres = metresPerDegree(centre[1]);
  const ring = shape.map(
    ([x, y]): LonLat => [
      round6(centre[0] + (x * scale) / metres.lon),
      round6(centre[1] + (y * scale) / metres.lat),
    ],
  );
  return [...ring, ring[0] ?? centre];
}

/**
 * Draws a shape of exactly `ha` hectares on the ellipsoid around a centre: a closed ring, counter-clockwise,
 * EPSG:4326 with 6 decimals. Rounding to 0.1 m shifts small areas, so nearby sizes are tried until one fits.
 */
export function drawExactly(shape: Shape, centre: LonLat, ha: number): LonLat[] {
  let scale = Math.sqrt(ha * 10_000);
  let best: LonLat[] = [];
  let bestError = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 200 && bestError > CLOSE_ENOUGH; attempt++) {
    const nudge = Math.ceil(attempt / 2) * (attempt % 2 === 0 ? 1 : -1);
    const ring = ringAt(shape, centre, scale * (1 + nudge * 5e-5));
    const area = ringAreaHa(ring);
    const error = Math.abs(area / ha - 1);
    if (error < bestError) {
      best = ring;
      bestError = error;
    }
    if (attempt === 0) scale *= Math.sqrt(ha / area);
  }
  return best;
}

import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { boxOf } from '../shape/nest.ts';
import { LAT_M, lonM } from '../shape/planar.ts';
import type { Anchor, Bounds, Ground } from '../types.ts';

/** Metres from a point to a segment. */
function toSegmentM([lon, lat]: LngLat, a: LngLat, b: LngLat): number {
  const scale = lonM(lat);
  const [ax, ay, bx, by] = [
    (a[0] - lon) * scale,
    (a[1] - lat) * LAT_M,
    (b[0] - lon) * scale,
    (b[1] - lat) * LAT_M,
  ];
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / length;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
}

/** Metres from a point to an area; 0 inside. Several parts that meet count as one area. */
export function outsideM(area: Ground, at: LngLat): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { rings } of area.parts) {
    let inside = false;
    for (const xy of rings) {
      for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
        const a: LngLat = [xy[i] ?? 0, xy[i + 1] ?? 0];
        const b: LngLat = [xy[j] ?? 0, xy[j + 1] ?? 0];
        least = Math.min(least, toSegmentM(at, a, b));
        const crosses = a[1] > at[1] !== b[1] > at[1];
        if (crosses && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0]) {
          inside = !inside;
        }
      }
    }
    if (inside) return 0;
  }
  return least;
}

/** Edges of an area, grown by some metres. */
export function grown(area: Ground, metres: number): Bounds {
  const boxes = area.parts.flatMap(({ rings }) => rings.map(boxOf));
  const south = Math.min(...boxes.map((box) => box[1])) - metres / LAT_M;
  const north = Math.max(...boxes.map((box) => box[3])) + metres / LAT_M;
  const aside = metres / lonM(north);
  return [
    Math.min(...boxes.map((box) => box[0])) - aside,
    south,
    Math.max(...boxes.map((box) => box[2])) + aside,
    north,
  ];
}

export const isWithin = ([west, south, east, north]: Bounds, [lon, lat]: LngLat) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Kilometres from where the boundary is expected; null where nothing is published. */
export function fromAnchorKm({ point, bounds }: Anchor, at: LngLat): number | null {
  const nearest: LngLat | null =
    point ??
    (bounds && [
      Math.min(Math.max(at[0], bounds[0]), bounds[2]),
      Math.min(Math.max(at[1], bounds[1]), bounds[3]),
    ]);
  return nearest && toSegmentM(at, nearest, nearest) / 1000;
}

import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import { HANDOVER } from '../layers/look.ts';
import { symbolScale } from '../layers/zone-expressions.ts';
import { metresPerPixel, toPixels } from '../mercator.ts';
import type { ZoneShape } from '../sources/zones.ts';
import type { LngLat } from '../types.ts';

/** Distance in CSS pixels from a point to what is drawn of a zone at a zoom; 0 inside. */
function distanceTo(shape: ZoneShape, at: LngLat, zoom: number, tolerance: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  if (zoom < HANDOVER.to) {
    const [x, y] = toPixels(at, zoom);
    const [sx, sy] = toPixels(shape.at, zoom);
    nearest = Math.max(0, Math.hypot(x - sx, y - sy) - shape.radius * symbolScale(zoom));
  }
  if (zoom <= HANDOVER.from || nearest === 0) return nearest;
  const metres = metresPerPixel(at[1], zoom);
  const reach = (tolerance * metres) / 90_000;
  const [west, south, east, north] = shape.bounds;
  const near =
    at[0] > west - reach && at[0] < east + reach && at[1] > south - reach && at[1] < north + reach;
  if (!near) return nearest;
  const point = [at[0], at[1]];
  if (booleanPointInPolygon(point, shape.zone.geometry)) return 0;
  for (const [ring = []] of shape.zone.geometry.coordinates) {
    const gap = pointToLineDistance(
      point,
      { type: 'LineString', coordinates: ring },
      { units: 'meters' },
    );
    nearest = Math.min(nearest, gap / metres);
  }
  return nearest;
}

export interface PickOptions {
  zoom: number;
  /** CSS pixels by which a pointer may miss. */
  tolerance: number;
  /** Ids under the filters; the others come last. */
  matching: ReadonlySet<number> | null;
}

/** Zones at a point, the one most likely meant first: under the filters, hit, small over large, near. */
export function pick(
  shapes: readonly ZoneShape[],
  at: LngLat,
  { zoom, tolerance, matching }: PickOptions,
): number[] {
  return shapes
    .map((shape) => ({ shape, gap: distanceTo(shape, at, zoom, tolerance) }))
    .filter(({ gap }) => gap <= tolerance)
    .map(({ shape, gap }) => ({
      id: shape.id,
      order: [
        matching && !matching.has(shape.id) ? 1 : 0,
        gap === 0 ? 0 : 1,
        gap === 0 ? shape.radius : gap,
      ],
    }))
    .toSorted(
      (a, b) => a.order.map((v, i) => v - (b.order[i] ?? 0)).find((d) => d !== 0) ?? a.id - b.id,
    )
    .map(({ id }) => id);
}

/** A repeated click on the same spot goes on to the zone below; past the last it starts again. */
export function cycle(
  found: readonly number[],
  selected: number | null,
  sameSpot: boolean,
): number | null {
  const at = selected === null || !sameSpot ? -1 : found.indexOf(selected);
  return found[(at + 1) % Math.max(1, found.length)] ?? null;
}

import { HANDOVER } from '../layers/look.ts';
import { fromPixels, toPixels } from '../mercator.ts';
import type { MapCamera } from '../types.ts';

/** Degrees: the box keeps its place on this grid, so that small movements ask for nothing new. */
const GRID = 0.05;
const text = (steps: number) => (steps * GRID).toFixed(2);

/**
 * The ground that a map so large may show, as `west,south,east,north`; null at scales where no boundary is drawn.
 * Width and height in CSS pixels.
 */
export function surroundings(
  { lon, lat, zoom }: MapCamera,
  width: number,
  height: number,
): string | null {
  if (zoom < HANDOVER.from) return null;
  // However the map is turned, and wherever between its panels it has its centre.
  const reach = Math.max(width, height);
  const [x, y] = toPixels([lon, lat], zoom);
  const [west, north] = fromPixels([x - reach, y - reach], zoom);
  const [east, south] = fromPixels([x + reach, y + reach], zoom);
  const [low, high] = [(v: number) => Math.floor(v / GRID), (v: number) => Math.ceil(v / GRID)];
  return [low(west), low(south), high(east), high(north)].map(text).join();
}

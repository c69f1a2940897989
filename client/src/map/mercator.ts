import type { LngLat } from './types.ts';

/** CSS pixels of a 512-pixel world at a zoom, y downwards. Exact for a map that is never tilted. */
export function toPixels([lon, lat]: LngLat, zoom: number): readonly [x: number, y: number] {
  const world = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lon + 180) / 360) * world, (0.5 - y / (2 * Math.PI)) * world];
}

export function fromPixels([x, y]: readonly [number, number], zoom: number): LngLat {
  const world = 512 * 2 ** zoom;
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / world) * 2 * Math.PI)) - 90;
  return [(x / world) * 360 - 180, lat];
}

/** Metres that one CSS pixel covers. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

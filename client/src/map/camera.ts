import type { Map as GlMap, TransformConstrainFunction } from 'maplibre-gl';
import type { LngLat, MapCamera, MapPadding, Region } from './types.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The province and, beside it, the box of zones without a published location. */
export const PROVINCE: Bounds = [105.42, 21.3, 106.37, 22.75];
/** The four southern districts, where a third of all zones lie. */
export const SOUTH: Bounds = [105.7, 21.33, 106.08, 21.67];
/** Where the centre of the map may be moved. */
const REACH: Bounds = [105.15, 21.1, 106.65, 22.95];

export const ZOOM = { min: 6.5, max: 18 };
/** Milliseconds; none under reduced motion, which MapLibre itself respects. */
export const FLIGHT = 700;

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** Holds the visible centre to the province and its surroundings, whatever panels cover. */
export const constrain = (
  makeLngLat: (lon: number, lat: number) => ReturnType<TransformConstrainFunction>['center'],
): TransformConstrainFunction => {
  return (at, zoom) => ({
    center: makeLngLat(clamp(at.lng, REACH[0], REACH[2]), clamp(at.lat, REACH[1], REACH[3])),
    zoom: clamp(zoom, ZOOM.min, ZOOM.max),
  });
};

const corners = ([west, south, east, north]: Bounds): [[number, number], [number, number]] => [
  [west, south],
  [east, north],
];

/** Smallest box round boxes; null when there are none. */
export function union(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null;
  const side = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    pick(...boxes.map((box) => box[i]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** How a box is framed. */
export interface FrameOptions {
  readonly maxZoom?: number;
  /** Every edge of it is to be seen: the buttons and the legend stand beside it, not upon it. */
  readonly clear?: boolean;
}

/** CSS pixels taken by what stands at the edges, with the legend of a comparison in the lower left corner. */
const TAKEN = { top: 64, right: 64, bottom: 180 };
/** Below this height a small map has no button in its upper corner, as in features/stage/stage.css. */
const NO_BUTTON_BELOW = 400;

function edges(map: GlMap, clear: boolean) {
  const { clientWidth, clientHeight } = map.getCanvas();
  const roomy = Math.min(clientWidth, clientHeight) > 600;
  const least = roomy ? 28 : 14;
  if (!clear) return least;
  if (roomy) return { ...TAKEN, left: least };
  const top = clientHeight > NO_BUTTON_BELOW ? TAKEN.top : least;
  return { top, right: least, bottom: least, left: least };
}

export function frame(
  map: GlMap,
  bounds: Bounds,
  options: FrameOptions & { animate?: boolean } = {},
) {
  map.fitBounds(corners(bounds), {
    padding: edges(map, options.clear ?? false),
    maxZoom: options.maxZoom ?? 14,
    duration: options.animate === false ? 0 : FLIGHT,
    bearing: 0,
  });
}

export function cameraOf(map: GlMap): MapCamera {
  const { lng, lat } = map.getCenter();
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    lon: round(lng, 5),
    lat: round(lat, 5),
    zoom: round(map.getZoom(), 2),
    bearing: round(map.getBearing(), 1),
  };
}

export const sameCamera = (a: MapCamera | null, b: MapCamera | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.lon === b.lon &&
    a.lat === b.lat &&
    a.zoom === b.zoom &&
    a.bearing === b.bearing);

export const samePadding = (a: MapPadding, b: MapPadding): boolean =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;

/** Bounding box of a region's polygons. */
export function regionBounds(
  features: readonly { properties: { code: Region }; geometry: { coordinates: number[][][][] } }[],
  code: Region,
): Bounds | null {
  const points = features
    .filter(({ properties }) => properties.code === code)
    .flatMap(({ geometry }) => geometry.coordinates.flat(2));
  return union(points.map(([lon = 0, lat = 0]): Bounds => [lon, lat, lon, lat]));
}

/** Box of about `km` round a point. */
export function around([lon, lat]: LngLat, km: number): Bounds {
  const [dLat, dLon] = [km / 111, km / (111 * Math.cos((lat * Math.PI) / 180))];
  return [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
}

import type { Layer } from '../../api/layers.ts';
import type { MapApi } from '../../map/types.ts';

/** Degrees; a service of the whole country is no reason to leave the province. */
const WIDEST = 4;

/** The box of a layer that can be flown to; null where it is unknown or far wider than the map. */
export function boxToFit({
  bounds,
}: Pick<Layer, 'bounds'>): [number, number, number, number] | null {
  const [west, south, east, north] = bounds ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return null;
  return east - west <= WIDEST && north - south <= WIDEST ? [west, south, east, north] : null;
}

/** Flies to a layer, where it has a place. */
export function fitLayer(map: Pick<MapApi, 'fitPlace'> | null, layer: Pick<Layer, 'bounds'>): void {
  const box = boxToFit(layer);
  if (box) map?.fitPlace(box);
}

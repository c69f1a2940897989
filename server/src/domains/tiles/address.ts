import { ApiError } from '../../lib/problem.ts';
import type { Layer } from './layers.ts';

/** A tile of the XYZ pyramid: (0, 0) is the north-west corner. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Reads the numbers of a tile's address.
 *
 * @throws {ApiError} `tile_out_of_range` unless they are whole numbers within the layer's pyramid
 */
export function parseAddress(
  params: { readonly z: string; readonly x: string; readonly y: string },
  { minzoom, maxzoom }: Layer,
): TileAddress {
  const [z, x, y] = [params.z, params.x, params.y].map((text) =>
    /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN,
  ) as [number, number, number];
  if (!(z >= minzoom && z <= maxzoom)) {
    throw new ApiError(
      'tile_out_of_range',
      `z must be a whole number from ${minzoom} to ${maxzoom}.`,
    );
  }
  const last = 2 ** z - 1;
  if (!(x <= last && y <= last)) {
    throw new ApiError(
      'tile_out_of_range',
      `x and y must be whole numbers from 0 to ${last} at z ${z}.`,
    );
  }
  return { z, x, y };
}

import type { Moment } from '../../lib/moment.ts';
import type { Content } from '../../lib/representation.ts';
import type { TileAddress } from './address.ts';
import type { Layer } from './layers.ts';

/** Makes vector tiles (MVT 2.1). Two sources of the same data give the same features. */
export interface TileSource {
  /** The tile's bytes, not compressed; none when nothing lies in it. */
  read(layer: Layer, tile: TileAddress, moment: Moment): Promise<Content>;
}

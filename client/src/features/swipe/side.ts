import type { MapSide } from '../../map/types.ts';

/** What one side of the divider shows, and what it is called. */
export interface Side {
  name: string;
  /** In full, where the name is short. */
  title?: string;
  /** What the marks on this side mean. */
  key: string | null;
  scene: MapSide;
}

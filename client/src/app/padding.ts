import type { Layout } from '../lib/media.ts';
import type { MapPadding } from '../map/types.ts';

/** Width of the card over the map, as in ui/tokens.css. */
const CARD = 420;

/** What panels cover of the map. Beside the list and above a phone's sheet it is whole. */
export function stagePadding(layout: Layout, cardOpen: boolean): MapPadding {
  const right = layout === 'desktop' && cardOpen ? CARD : 0;
  return { top: 0, right, bottom: 0, left: 0 };
}

import type { Layout } from '../lib/media.ts';
import type { MapPadding } from '../map/types.ts';

/** Width of the card over the map, as in ui/tokens.css. */
const CARD = 420;
/** Column of buttons in thumb reach on a phone. */
const BUTTONS = 56;

/** What panels cover of the map. Beside the list and above a phone's sheet nothing else does. */
export function stagePadding(layout: Layout, cardOpen: boolean): MapPadding {
  const card = layout === 'desktop' && cardOpen ? CARD : 0;
  const right = layout === 'phone' ? BUTTONS : card;
  return { top: 0, right, bottom: 0, left: 0 };
}

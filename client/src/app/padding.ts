import type { Layout } from '../lib/media.ts';
import type { MapPadding } from '../map/types.ts';

/** Width of the card over the map, as in ui/tokens.css. */
const CARD = 420;
/** Width of the drawing tool and of the buttons beside it, as in features/measure/measure.css. */
const TOOL = 426;
/** Column of buttons in thumb reach on a phone. */
const BUTTONS = 56;

/** What panels cover of the map. Beside the list and above a phone's sheet nothing else does. */
export function stagePadding(layout: Layout, cardOpen: boolean, drawing = false): MapPadding {
  const tool = drawing ? TOOL : 0;
  const card = layout === 'desktop' ? (cardOpen ? CARD : 0) + tool : 0;
  const right = layout === 'phone' ? BUTTONS : card;
  return { top: 0, right, bottom: 0, left: 0 };
}

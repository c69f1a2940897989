import { createFormat } from '../format.ts';
import type { sketch as vietnamese } from '../vi/sketch.ts';

const f = createFormat('en');

/** Drawing the boundary of a zone. */
export const sketch: typeof vietnamese = {
  title: 'Draw the boundary',
  of: (name: string) => `Boundary of ${name}`,
  none: 'Click the map to set each corner; click the first corner again to close.',
  noneTouch: 'Tap the map to set each corner; tap the first corner again to close.',
  planned: (text: string) => `Planned ${text}`,
  noPlanned: 'Planned area not published',
  more: (ha: string) => `larger by ${ha}`,
  less: (ha: string) => `smaller by ${ha}`,
  equal: 'equal to the planned area',
  perimeter: 'Perimeter',
  crossing: 'The boundary crosses itself, so it has no area yet. Drag a corner to mend it.',
  tool: 'What to do',
  draw: 'Draw a part',
  edit: 'Edit corners',
  editHint:
    'Drag a corner to move it, drag the middle of an edge to add one. Corners snap to neighbouring zones.',
  editHintMouse: 'Right-click a corner to take it out.',
  undo: 'Undo',
  redo: 'Redo',
  parts: 'Parts',
  part: (n: number) => `Part ${f.number(n)}`,
  corners: (n: number) => (n === 1 ? '1 corner' : `${f.number(n)} corners`),
  corner: (n: number) => `Corner ${f.number(n)}`,
  removePart: (n: number) => `Remove part ${f.number(n)}`,
  removeCorner: (n: number) => `Remove corner ${f.number(n)}`,
  moveCorner: (n: number) => `Place corner ${f.number(n)} again`,
  newPlace: (n: number) => `New coordinates of corner ${f.number(n)}`,
  typed: 'Type corners as coordinates',
  typedCount: (n: number) => (n === 1 ? '1 corner typed' : `${f.number(n)} corners typed`),
  typedMore: (n: number) => `at least ${f.number(n)} more needed`,
  removeTyped: 'Take back the last one',
  closeTyped: 'Close them to a part',
  cancel: 'Stop drawing',
  finish: 'Use this boundary',
  sure: 'Discard what was drawn?',
  discard: 'Discard',
  keep: 'Go on drawing',
  method: 'Area on the WGS84 ellipsoid.',
};

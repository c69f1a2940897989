import { createFormat } from '../format.ts';
import type { sketch as vietnamese } from '../vi/sketch.ts';

const f = createFormat('en');
const corner = (n: number, of: string | null) => `corner ${f.number(n)}${of ? ` of ${of}` : ''}`;

/** Drawing the boundary of a zone. */
export const sketch: typeof vietnamese = {
  title: 'Draw the boundary',
  of: (name: string) => `Boundary of ${name}`,
  plotOf: (name: string) => `Plot in ${name}`,
  none: 'Click the map to set each corner; click the first corner again to close.',
  noneTouch: 'Tap the map to set each corner; tap the first corner again to close.',
  planned: (text: string) => `Planned ${text}`,
  noPlanned: 'Planned area not published',
  more: (ha: string) => `larger by ${ha}`,
  less: (ha: string) => `smaller by ${ha}`,
  equal: 'equal to the planned area',
  perimeter: 'Perimeter',
  crossing:
    'Edges cross or run along one another, so the boundary has no area yet. Move a corner to mend it.',
  misplaced:
    'A hole lies outside its part or within another hole, or parts lie upon one another, so there is no area yet.',
  tool: 'What to do',
  draw: 'Draw part',
  cut: 'Cut hole',
  edit: 'Edit',
  holeHint:
    'A hole is ground inside that does not belong to the zone. Click its corners within a part; click the first one again to close.',
  holeHintTouch:
    'A hole is ground inside that does not belong to the zone. Tap its corners within a part; tap the first one again to close.',
  stray:
    'This hole does not lie wholly within a part, or it meets another hole, so it was not added. Draw it again, well inside a part.',
  noPartYet: 'There is no part to cut a hole in yet. Draw one first.',
  crowded: (corners: number, most: number) =>
    `The boundary has ${f.number(corners)} corners; up to ${f.number(most)} can be edited on the map. Change single corners in the list below, or import it anew from a file.`,
  editHint:
    'Drag a corner to move it, drag the middle of an edge to add one; click another outline to edit that.',
  editHintMouse: 'Right-click a corner to take it out.',
  snapHint: 'Corners snap to neighbouring boundaries and to outlines already drawn.',
  snapHintMouse: 'Hold Alt to place them freely.',
  noNeighbours:
    'The boundaries of neighbouring zones could not be read, so corners do not snap to them.',
  undo: 'Undo',
  redo: 'Redo',
  parts: 'Parts',
  part: (n: number) => `Part ${f.number(n)}`,
  hole: (n: number) => `Hole ${f.number(n)}`,
  holeOf: (hole: number, part: number) => `hole ${f.number(hole)}, part ${f.number(part)}`,
  holesOf: (part: number) => `Holes of part ${f.number(part)}`,
  takenOff: (ha: string) => `−${ha}`,
  corners: (n: number) => (n === 1 ? '1 corner' : `${f.number(n)} corners`),
  removePart: (n: number) => `Remove part ${f.number(n)}`,
  removeHole: (hole: number, part: number) =>
    `Remove hole ${f.number(hole)} of part ${f.number(part)}`,
  removeCorner: (n: number, of: string | null) => `Remove ${corner(n, of)}`,
  moveCorner: (n: number, of: string | null) => `Place ${corner(n, of)} again`,
  newPlace: (n: number, of: string | null) => `New coordinates of ${corner(n, of)}`,
  further: (n: number) =>
    n === 1
      ? 'There is 1 more corner; the CSV file has them all.'
      : `There are ${f.number(n)} more corners; the CSV file has them all.`,
  saveCorners: 'Download CSV',
  notApproved: 'Boundary being drawn, not approved',
  typed: 'Type corners as coordinates',
  typedCount: (n: number) => (n === 1 ? '1 corner typed' : `${f.number(n)} corners typed`),
  typedMore: (n: number) => `at least ${f.number(n)} more needed`,
  removeTyped: 'Take back the last one',
  closeTyped: 'Close them to a part',
  closeTypedHole: 'Close them to a hole',
  cancel: 'Stop drawing',
  finish: 'Use this boundary',
  sure: 'Discard what was drawn?',
  discard: 'Discard',
  keep: 'Go on drawing',
  method: 'Area on the WGS84 ellipsoid.',
};

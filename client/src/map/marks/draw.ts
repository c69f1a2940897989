import { PALETTES } from '../palette.ts';
import type { MarkSpec, PatternSpec } from './spec.ts';
import { TEXTURES } from './textures.ts';

/** The few calls drawing needs, on a screen canvas, an off-screen one, or a recorder in tests. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clip'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'lineTo'
  | 'moveTo'
  | 'restore'
  | 'roundRect'
  | 'save'
  | 'setLineDash'
  | 'stroke'
> & {
  fillStyle: CanvasRenderingContext2D['fillStyle'];
  strokeStyle: CanvasRenderingContext2D['strokeStyle'];
  globalAlpha: number;
  lineCap: CanvasLineCap;
  lineWidth: number;
  shadowBlur: number;
  shadowColor: string;
  shadowOffsetY: number;
};

const RING_GAP = 1.5;
const RING_WIDTH = 2;
/** From a disc's rim to the outside of its occupancy ring, CSS pixels. */
export const RING_REACH = 1 + RING_GAP + RING_WIDTH;
const HALO = 3;
const SHADOW = 4;

const edgeWidth = ({ kind }: MarkSpec) => (kind === 'ccn' ? 1 : 1.75);
const casingWidth = ({ kind }: MarkSpec) => (kind === 'ccn' ? 1 : 1.5);
const ringRadius = (spec: MarkSpec) =>
  spec.radius + edgeWidth(spec) / 2 + RING_GAP + RING_WIDTH / 2;

/** Half the width of a mark's image in CSS pixels: disc, edge, ring and whatever lifts it. */
export function markExtent(spec: MarkSpec): number {
  const body = spec.occupancy
    ? ringRadius(spec) + RING_WIDTH / 2
    : spec.radius + edgeWidth(spec) / 2;
  const lift = spec.state === 'hover' || spec.state === 'selected' ? HALO + SHADOW : 0;
  return Math.ceil(body + casingWidth(spec) + lift + 0.5);
}

/** A disc; the IT park, which is neither KCN nor CCN, is a square of the same area. */
function outline(pen: Pen, { kind, radius }: MarkSpec, grow = 0) {
  pen.beginPath();
  if (kind === 'it_park') {
    const half = (radius * Math.sqrt(Math.PI)) / 2 + grow;
    pen.roundRect(-half, -half, 2 * half, 2 * half, 2);
  } else pen.arc(0, 0, radius + grow, 0, 2 * Math.PI);
}

function hatch(pen: Pen, half: number, every: number, lean: 'right' | 'left') {
  const step = every * Math.SQRT2;
  const sign = lean === 'right' ? 1 : -1;
  pen.beginPath();
  for (let x = -Math.ceil((2 * half) / step) * step; x <= 2 * half; x += step) {
    pen.moveTo(sign * (x - half), half);
    pen.lineTo(sign * (x + half), -half);
  }
  pen.stroke();
}

function body(pen: Pen, spec: MarkSpec) {
  const palette = PALETTES[spec.theme];
  const color = palette.status[spec.status];
  const texture = TEXTURES[spec.status];
  outline(pen, spec);
  pen.fillStyle = palette.paper;
  pen.fill();
  pen.globalAlpha = texture.ground;
  pen.fillStyle = color;
  pen.fill();
  pen.globalAlpha = 1;
  pen.save();
  outline(pen, spec);
  pen.clip();
  pen.strokeStyle = color;
  if (texture.hatch) {
    pen.lineWidth = texture.hatch.width;
    hatch(pen, spec.radius, texture.hatch.every, texture.hatch.lean);
  }
  if (texture.cross !== 'none') {
    pen.lineWidth = 1.25;
    pen.beginPath();
    pen.moveTo(-spec.radius, spec.radius);
    pen.lineTo(spec.radius, -spec.radius);
    if (texture.cross === 'double') {
      pen.moveTo(-spec.radius, -spec.radius);
      pen.lineTo(spec.radius, spec.radius);
    }
    pen.stroke();
  }
  pen.restore();
}

function edge(pen: Pen, spec: MarkSpec) {
  const palette = PALETTES[spec.theme];
  const { edge } = TEXTURES[spec.status];
  outline(pen, spec);
  pen.strokeStyle = edge === 'ink' ? palette.ink : palette.status[spec.status];
  pen.lineWidth = edgeWidth(spec) + (edge === 'firm' ? 0.5 : 0);
  if (edge === 'dotted') {
    const around = 2 * Math.PI * spec.radius;
    const dots = Math.max(8, Math.round(around / 3));
    pen.lineCap = 'round';
    pen.lineWidth = edgeWidth(spec) + 0.5;
    pen.setLineDash([0.01, around / dots - 0.01]);
  }
  pen.stroke();
  pen.setLineDash([]);
  pen.lineCap = 'butt';
}

/** Known occupancy clockwise from north: firm up to the lower bound, faint up to the upper one. */
function ring(pen: Pen, spec: MarkSpec) {
  if (!spec.occupancy) return;
  const [min, max] = spec.occupancy;
  const radius = ringRadius(spec);
  const angle = (percent: number) => (percent / 50 - 0.5) * Math.PI;
  pen.strokeStyle = PALETTES[spec.theme].ink;
  pen.lineWidth = RING_WIDTH;
  const arc = (from: number, to: number, alpha: number) => {
    if (to <= from) return;
    pen.globalAlpha = alpha;
    pen.beginPath();
    pen.arc(0, 0, radius, angle(from), angle(to));
    pen.stroke();
    pen.globalAlpha = 1;
  };
  arc(max, 100, 0.12);
  arc(min, max, 0.35);
  arc(0, min, 1);
}

/** Paper round the mark, so that overlapping ones stay apart; an accent band and a shadow lift it. */
function casing(pen: Pen, spec: MarkSpec) {
  const palette = PALETTES[spec.theme];
  const reach = (spec.occupancy ? ringRadius(spec) + RING_WIDTH / 2 : spec.radius) - spec.radius;
  const width = edgeWidth(spec) / 2 + casingWidth(spec);
  if (spec.state === 'hover' || spec.state === 'selected') {
    pen.save();
    pen.shadowColor = 'rgba(0, 0, 0, 0.35)';
    pen.shadowBlur = SHADOW;
    pen.shadowOffsetY = 1;
    outline(pen, spec, reach + width + (spec.state === 'selected' ? HALO : 0.5));
    pen.fillStyle = spec.state === 'selected' ? palette.accent : palette.paper;
    pen.fill();
    pen.restore();
  }
  outline(pen, spec, reach + width);
  pen.fillStyle = palette.paper;
  pen.fill();
}

/** Draws a mark round the pen's origin, in CSS pixels. */
export function drawMark(pen: Pen, spec: MarkSpec): void {
  if (spec.state === 'ghost') {
    outline(pen, spec);
    pen.strokeStyle = PALETTES[spec.theme].muted;
    pen.lineWidth = 1;
    pen.stroke();
    return;
  }
  casing(pen, spec);
  ring(pen, spec);
  body(pen, spec);
  edge(pen, spec);
}

/** CSS pixels of a pattern's tile: three lines of the dense hatch, two of the sparse one. */
export const PATTERN_SIZE = 12;

/** Draws one repeatable tile of a status over clear ground, from the pen's origin. */
export function drawPattern(pen: Pen, { theme, status }: PatternSpec): void {
  const texture = TEXTURES[status];
  pen.strokeStyle = PALETTES[theme].status[status];
  const lines = texture.hatch
    ? { step: texture.hatch.every, width: texture.hatch.width * 0.8, lean: texture.hatch.lean }
    : texture.cross !== 'none'
      ? { step: PATTERN_SIZE, width: 0.8, lean: 'right' as const }
      : null;
  if (lines) {
    pen.lineWidth = lines.width;
    diagonals(pen, lines.step, lines.lean);
    if (texture.cross === 'double') diagonals(pen, lines.step, 'left');
  }
  if (texture.edge === 'dotted') {
    pen.fillStyle = PALETTES[theme].status[status];
    for (const [x, y] of [
      [3, 3],
      [9, 9],
    ] as const) {
      pen.beginPath();
      pen.arc(x, y, 0.9, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

/** 45° lines that meet themselves across the tile's sides; `step` divides the tile. */
function diagonals(pen: Pen, step: number, lean: 'right' | 'left') {
  pen.beginPath();
  for (let x = -PATTERN_SIZE; x <= 2 * PATTERN_SIZE; x += step) {
    pen.moveTo(x, lean === 'right' ? PATTERN_SIZE + 1 : -1);
    const far = lean === 'right' ? -1 : PATTERN_SIZE + 1;
    pen.lineTo(x + PATTERN_SIZE + 2, far);
  }
  pen.stroke();
}

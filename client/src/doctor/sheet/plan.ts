import type { CornerTable } from './corner-table.ts';

/** What is drawn on the sheet, in millimetres of paper from its upper left corner. */
export interface Plan {
  /** 1 : scale. */
  readonly scale: number;
  readonly size: number;
  readonly outlines: readonly string[];
  readonly corners: readonly PlanCorner[];
  /** Where round hundreds of metres of the grid cross, for whoever measures on the paper. */
  readonly crosses: readonly { readonly x: number; readonly y: number }[];
  /** Metres between two crosses. */
  readonly spacing: number;
  readonly bar: { readonly metres: number; readonly length: number };
}

export interface PlanCorner {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  /** Whether its number is written: on a crowded plan only some are. */
  readonly named: boolean;
  /** Where its number stands: outward, away from the middle of the ring. */
  readonly labelX: number;
  readonly labelY: number;
}

/** Scales that plans are drawn at. */
const SCALES = [500, 1000, 2000, 5000, 10_000, 25_000, 50_000];
/** Side of the drawing on the paper, and what is left free along its edge, millimetres. */
const SIZE = 170;
const MARGIN = 8;
const LABEL = 3.2;
/** Beyond it the numbers are thinned. */
const MOST_NAMED = 60;
/** Paper between two crosses. */
const CROSS_MM = 50;
const BAR_MM = 40;
const MM_PER_M = 1000;

/** Fits the corners on the sheet at the largest usual scale, north of the grid above. */
export function planOf({ rings }: CornerTable): Plan {
  const all = rings.flatMap(({ corners }) => corners);
  const [east, north] = [all.map(({ y }) => y), all.map(({ x }) => x)];
  const [west, eastEnd] = span(east);
  const [south, northEnd] = span(north);
  const widest = Math.max(eastEnd - west, northEnd - south);
  const scale =
    SCALES.find((one) => (widest * MM_PER_M) / one <= SIZE - 2 * MARGIN) ??
    Math.ceil((widest * MM_PER_M) / (SIZE - 2 * MARGIN) / 10_000) * 10_000;
  const mm = (metres: number) => (metres * MM_PER_M) / scale;
  const [midEast, midNorth] = [(west + eastEnd) / 2, (south + northEnd) / 2];
  const toX = (y: number) => SIZE / 2 + mm(y - midEast);
  const toY = (x: number) => SIZE / 2 - mm(x - midNorth);
  const every = Math.ceil(all.length / MOST_NAMED);
  const corners = rings.flatMap(({ corners: ring }) => {
    const drawn = ring.map(({ n, x, y }) => ({ n, x: toX(y), y: toY(x) }));
    return drawn.map((corner, i) => ({
      ...corner,
      ...outward(drawn, i),
      named: (corner.n - 1) % every === 0,
    }));
  });
  const spacing = roundMetres((CROSS_MM * scale) / MM_PER_M);
  const metres = roundMetres((BAR_MM * scale) / MM_PER_M);
  const half = (SIZE / 2 / MM_PER_M) * scale;
  return {
    scale,
    size: SIZE,
    outlines: rings.map(
      ({ corners: ring }) =>
        ring.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(toX(y))} ${at(toY(x))}`).join('') +
        'Z',
    ),
    corners,
    crosses: steps(midEast - half, midEast + half, spacing).flatMap((y) =>
      steps(midNorth - half, midNorth + half, spacing).map((x) => ({ x: toX(y), y: toY(x) })),
    ),
    spacing,
    bar: { metres, length: mm(metres) },
  };
}

const at = (value: number) => value.toFixed(2);

const span = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];

/** 1, 2 or 5 times a power of ten, not above. */
function roundMetres(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2].find((factor) => factor * power <= metres) ?? 1) * power;
}

/** Multiples of a step between two values, the ends left out. */
function steps(from: number, to: number, step: number): number[] {
  const first = Math.floor(from / step) + 1;
  const count = Math.max(0, Math.ceil(to / step) - first);
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

/** Beside a corner, on the side that its two neighbours turn away from. */
function outward(
  ring: readonly { readonly x: number; readonly y: number }[],
  i: number,
): { labelX: number; labelY: number } {
  const corner = ring[i] ?? { x: 0, y: 0 };
  const before = ring[(i + ring.length - 1) % ring.length] ?? corner;
  const after = ring[(i + 1) % ring.length] ?? corner;
  const unit = (to: { x: number; y: number }) => {
    const length = Math.hypot(to.x - corner.x, to.y - corner.y) || 1;
    return { x: (to.x - corner.x) / length, y: (to.y - corner.y) / length };
  };
  const [a, b] = [unit(before), unit(after)];
  const [inX, inY] = [a.x + b.x, a.y + b.y];
  const length = Math.hypot(inX, inY);
  // On a straight line either side will do; a ring runs clockwise, so its left is outside.
  const turnsOut = a.x * b.y - a.y * b.x > 0 ? -1 : 1;
  const [outX, outY] =
    length < 1e-6 ? [b.y, -b.x] : [(-inX / length) * turnsOut, (-inY / length) * turnsOut];
  return { labelX: corner.x + outX * LABEL, labelY: corner.y + outY * LABEL };
}

import { closerThan, type Point, type Ring, someEdge } from './planar.ts';

/** Something that takes up ground, in the frame. Everything of it lies within `outer` of the centre. */
export interface Body {
  readonly ring: Ring;
  readonly centre: Point;
  readonly outer: number;
  /** The disc of this radius around the centre belongs to the body; 0 if that is not known. */
  readonly inner: number;
}

const CELL_M = 1000;

/** Ground already taken, in cells, so that a question costs the same among 10,000 bodies as among 80. */
export class Occupied {
  readonly #cells = new Map<number, Body[]>();

  add(body: Body): void {
    for (const key of cellsAround(body.centre, body.outer)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(body);
      else this.#cells.set(key, [body]);
    }
  }

  /** Whether a disc around a point comes near the sure inside of a body: a quick no before the exact answer. */
  covers(centre: Point, inner: number, gap: number): boolean {
    for (const body of this.#cells.get(cellOf(centre)) ?? []) {
      if (distance(centre, body.centre) < inner + body.inner + gap) return true;
    }
    return false;
  }

  /** Whether nothing taken comes within `gap` metres of the body. */
  isFree(body: Body, gap: number): boolean {
    for (const key of cellsAround(body.centre, body.outer + gap)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (tooClose(body, other, gap)) return false;
      }
    }
    return true;
  }
}

/** Whether two bodies overlap or come closer than `gap`: the cheap answers first, the exact one last. */
function tooClose(one: Body, other: Body, gap: number): boolean {
  const apart = distance(one.centre, other.centre);
  if (apart >= one.outer + other.outer + gap) return false;
  if (apart === 0) return true;
  const towards: Point = [
    (other.centre[0] - one.centre[0]) / apart,
    (other.centre[1] - one.centre[1]) / apart,
  ];
  const back: Point = [-towards[0], -towards[1]];
  if (extent(one, towards) + extent(other, back) + gap <= apart) return false;
  const compact = one.inner > 0 && other.inner > 0;
  if (compact && rayLength(one, towards) + rayLength(other, back) + gap > apart) return true;
  return closerThan(one.ring, other.ring, gap);
}

/** How far a body reaches from its centre, measured along a direction of length 1. */
function extent({ ring, centre }: Body, [dx, dy]: Point): number {
  let farthest = 0;
  for (const [x, y] of ring) {
    farthest = Math.max(farthest, (x - centre[0]) * dx + (y - centre[1]) * dy);
  }
  return farthest;
}

/** From the centre to where a ray in a direction of length 1 leaves the body. */
function rayLength({ ring, centre }: Body, [dx, dy]: Point): number {
  let farthest = 0;
  someEdge(ring, (a, b) => {
    const from = (a[0] - centre[0]) * dy - (a[1] - centre[1]) * dx;
    const to = (b[0] - centre[0]) * dy - (b[1] - centre[1]) * dx;
    if (from > 0 === to > 0) return false;
    const t = from / (from - to);
    const x = a[0] + t * (b[0] - a[0]) - centre[0];
    const y = a[1] + t * (b[1] - a[1]) - centre[1];
    farthest = Math.max(farthest, x * dx + y * dy);
    return false;
  });
  return farthest;
}

function distance(a: Point, b: Point): number {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  return Math.sqrt(dx * dx + dy * dy);
}

function keyOf(x: number, y: number): number {
  return x * 65_536 + y;
}

function cellOf([x, y]: Point): number {
  return keyOf(Math.floor(x / CELL_M), Math.floor(y / CELL_M));
}

function* cellsAround(centre: Point, radius: number): Generator<number> {
  const east = Math.floor((centre[0] + radius) / CELL_M);
  const north = Math.floor((centre[1] + radius) / CELL_M);
  for (let x = Math.floor((centre[0] - radius) / CELL_M); x <= east; x++) {
    for (let y = Math.floor((centre[1] - radius) / CELL_M); y <= north; y++) {
      yield keyOf(x, y);
    }
  }
}

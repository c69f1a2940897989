import Flatbush from 'flatbush';
import type { RawRing } from '../types.ts';

interface Boxed {
  readonly ring: RawRing;
  readonly place: number;
  readonly area: number;
  readonly box: readonly [number, number, number, number];
}

/** Of a flat ring with or without its closing point; negative when it runs clockwise. */
export function signedArea(xy: Float64Array): number {
  const [x0 = 0, y0 = 0] = xy;
  let twice = 0;
  for (let i = 0; i < xy.length; i += 2) {
    const j = (i + 2) % xy.length;
    const [ax = 0, ay = 0, bx = 0, by = 0] = [xy[i], xy[i + 1], xy[j], xy[j + 1]];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

/** Least and greatest x and y of flat pairs. */
export function boxOf(xy: Float64Array): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const [x = 0, y = 0] = [xy[i], xy[i + 1]];
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return [minX, minY, maxX, maxY];
}

function contains(xy: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [xy[i], xy[i + 1], xy[j], xy[j + 1]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** A point inside a ring: the middle of the first two meetings with a level line between two of its corners. */
function innerPoint(xy: Float64Array): readonly [number, number] {
  const heights = [...new Set(xy.filter((_, i) => i % 2 === 1))].sort((a, b) => a - b);
  const middle = Math.floor((heights.length - 1) / 2);
  const level = ((heights[middle] ?? 0) + (heights[middle + 1] ?? heights[middle] ?? 0)) / 2;
  const meetings: number[] = [];
  for (let i = 0; i < xy.length; i += 2) {
    const j = (i + 2) % xy.length;
    const [ax = 0, ay = 0, bx = 0, by = 0] = [xy[i], xy[i + 1], xy[j], xy[j + 1]];
    if (ay > level !== by > level) meetings.push(((bx - ax) * (level - ay)) / (by - ay) + ax);
  }
  meetings.sort((a, b) => a - b);
  return [((meetings[0] ?? xy[0] ?? 0) + (meetings[1] ?? xy[0] ?? 0)) / 2, level];
}

/**
 * Puts loose rings into parts: a ring within an even number of others is a shell, within an odd number a hole
 * of the smallest around it. Each part is its shell and then its holes; the parts keep the file's order.
 */
export function nest(rings: readonly RawRing[]): readonly (readonly RawRing[])[] {
  const boxed = rings
    .map((ring, place): Boxed => {
      return { ring, place, area: Math.abs(signedArea(ring.xy)), box: boxOf(ring.xy) };
    })
    .sort((a, b) => b.area - a.area || a.place - b.place);
  if (boxed.length === 0) return [];
  const tree = new Flatbush(boxed.length);
  for (const { box } of boxed) tree.add(...box);
  tree.finish();
  const parts = new Map<number, { place: number; rings: RawRing[] }>();
  for (const [i, { ring, place }] of boxed.entries()) {
    const [x, y] = innerPoint(ring.xy);
    // The smallest ring around is the first that contains it; whether it is a shell is known already.
    const around = Uint32Array.from(tree.search(x, y, x, y, (other) => other < i)).sort();
    const parent = around.findLast((other) => contains(boxed[other]?.ring.xy ?? ring.xy, x, y));
    const part = parent === undefined ? undefined : parts.get(parent);
    if (part) part.rings.push(ring);
    else parts.set(i, { place, rings: [ring] });
  }
  return [...parts.values()].sort((a, b) => a.place - b.place).map((part) => part.rings);
}

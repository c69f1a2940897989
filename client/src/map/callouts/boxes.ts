/** Flat geometry in CSS pixels, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Disc {
  x: number;
  y: number;
  r: number;
}
type Xy = readonly [x: number, y: number];
export type Segment = readonly [from: Xy, to: Xy];

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

export function discOnBox({ x, y, r }: Disc, { left, top, right, bottom }: Box): boolean {
  const dx = x - Math.min(right, Math.max(left, x));
  const dy = y - Math.min(bottom, Math.max(top, y));
  return dx * dx + dy * dy < r * r;
}

export function discOnSegment({ x, y, r }: Disc, [[ax, ay], [bx, by]]: Segment): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) < r;
}

const turn = ([ax, ay]: Xy, [bx, by]: Xy, [cx, cy]: Xy) =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

export function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

export function segmentOnBox(segment: Segment, { left, top, right, bottom }: Box): boolean {
  const corners: Xy[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const inside = segment.some(([x, y]) => x > left && x < right && y > top && y < bottom);
  return (
    inside ||
    corners.some((corner, i) => segmentsCross(segment, [corner, corners[(i + 1) % 4] ?? corner]))
  );
}

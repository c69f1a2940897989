/** Plane geometry in metres (x east, y north), enough to keep footprints apart. */
export type Point = readonly [x: number, y: number];
/** Corners in order, the first not repeated at the end. */
export type Ring = readonly Point[];

/** Calls `visit` with both ends of every edge; stops and returns true as soon as it returns true. */
export function someEdge(ring: Ring, visit: (a: Point, b: Point) => boolean): boolean {
  let a = ring.at(-1);
  for (const b of ring) {
    if (a && visit(a, b)) return true;
    a = b;
  }
  return false;
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  const offX = a[0] + t * dx - p[0];
  const offY = a[1] + t * dy - p[1];
  return Math.sqrt(offX * offX + offY * offY);
}

function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}

/** Distance between two segments; 0 where they touch or cross. */
export function segmentDistance(a: Point, b: Point, c: Point, d: Point): number {
  const crossing = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  if (crossing) return 0;
  return Math.min(
    distanceToSegment(a, c, d),
    distanceToSegment(b, c, d),
    distanceToSegment(c, a, b),
    distanceToSegment(d, a, b),
  );
}

/** Whether a point lies inside rings taken together by the even-odd rule, so that holes count as outside. */
export function isInside(p: Point, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    someEdge(ring, (a, b) => {
      const straddles = a[1] > p[1] !== b[1] > p[1];
      if (straddles && p[0] < a[0] + ((p[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) {
        inside = !inside;
      }
      return false;
    });
  }
  return inside;
}

/** Whether two rings overlap, touch, or come closer than `gap` metres. */
export function closerThan(one: Ring, other: Ring, gap: number): boolean {
  const near = someEdge(one, (a, b) =>
    someEdge(other, (c, d) => segmentDistance(a, b, c, d) < gap),
  );
  if (near) return true;
  const [p] = one;
  const [q] = other;
  return (p !== undefined && isInside(p, [other])) || (q !== undefined && isInside(q, [one]));
}

/** Signed area and centre of mass; the area is positive for a ring that runs counter-clockwise. */
export function areaAndCentre(ring: Ring): { readonly area: number; readonly centre: Point } {
  let twice = 0;
  let x = 0;
  let y = 0;
  someEdge(ring, (a, b) => {
    const cross = a[0] * b[1] - b[0] * a[1];
    twice += cross;
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
    return false;
  });
  return { area: twice / 2, centre: [x / (3 * twice), y / (3 * twice)] };
}

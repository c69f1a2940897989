/** A closed ring as flat x, y pairs without its closing point, as the searches over edges take it. */
export const openRing = (ring: readonly (readonly number[])[]): Float64Array =>
  Float64Array.from(ring.slice(0, -1).flatMap(([x = 0, y = 0]) => [x, y]));

import type { AskedPolygon } from '../../api/overlaps.ts';

/** What the server takes at once; a little less than its 2 MB, for the names round the figures. */
const MOST_POLYGONS = 500;
const MOST_LETTERS = 1_800_000;

const lengths = new WeakMap<object, number>();
/** Letters of a polygon as it is sent. */
function lettersOf(polygon: AskedPolygon): number {
  const known = lengths.get(polygon.geometry);
  if (known !== undefined) return known;
  const letters = JSON.stringify(polygon.geometry).length + 60;
  lengths.set(polygon.geometry, letters);
  return letters;
}

/** Polygons in their order, in as few batches as the server takes; one too large for any stands alone. */
export function batchesOf<P extends AskedPolygon>(
  polygons: readonly P[],
  most: { polygons: number; letters: number } = { polygons: MOST_POLYGONS, letters: MOST_LETTERS },
): P[][] {
  const batches: P[][] = [];
  let letters = 0;
  for (const polygon of polygons) {
    const size = lettersOf(polygon);
    const last = batches.at(-1);
    if (last && last.length < most.polygons && letters + size <= most.letters) {
      last.push(polygon);
      letters += size;
    } else {
      batches.push([polygon]);
      letters = size;
    }
  }
  return batches;
}

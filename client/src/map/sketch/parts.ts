import type { MultiPolygon, Position } from 'geojson';

/** One outer ring as the editor holds it; `part` is its place in the geometry it came from, null when new. */
export interface EditedRing {
  part: number | null;
  ring: readonly Position[];
}

/** Fewest positions of a closed ring that encloses anything. */
const CLOSED_LEAST = 4;
const distinct = (ring: readonly Position[]) => new Set(ring.map((at) => at.join())).size;

/**
 * The geometry that the edited outer rings make. The editor knows no holes, so those of each part are carried
 * over from `before`. Rings with fewer than three different corners enclose nothing and are left out.
 */
export function assemble(
  before: MultiPolygon | null,
  rings: readonly EditedRing[],
): MultiPolygon | null {
  const coordinates = rings
    .filter(({ ring }) => ring.length >= CLOSED_LEAST && distinct(ring) >= 3)
    .toSorted(
      (a, b) => (a.part ?? Number.POSITIVE_INFINITY) - (b.part ?? Number.POSITIVE_INFINITY) || 0,
    )
    .map(({ part, ring }) => {
      const holes = part === null ? [] : (before?.coordinates[part]?.slice(1) ?? []);
      return [ring.map((at) => [...at]), ...holes];
    });
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

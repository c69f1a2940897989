import type { MultiPolygon } from 'geojson';
import { signedArea } from './nest.ts';
import { type Outline, pointAt, type Ring } from './outline.ts';

/** Closed, and wound as RFC 7946 asks: shells against the clock, holes with it. */
function positions(ring: Ring, places: readonly number[], shell: boolean): number[][] {
  const pairs = places.map((i) => [...pointAt(ring.xy, i)]);
  if (signedArea(ring.xy) > 0 !== shell) pairs.reverse();
  const [first = []] = pairs;
  return [...pairs, [...first]];
}

const all = ({ from }: Ring) => [...from.keys()];

/** Every vertex to the last digit: what is staged. */
export const toGeometry = ({ parts }: Outline): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.map(({ rings }) =>
    rings.map((ring, i) => positions(ring, all(ring), i === 0)),
  ),
});

const MOST_SHOWN = 5000;
const CORNERS = 3;

/** Few enough vertices to be passed to a page and drawn at once; the largest parts first, if not all. */
export function toPreview({ parts }: Outline): MultiPolygon {
  const total = parts.reduce(
    (sum, { rings }) => sum + rings.reduce((n, { xy }) => n + xy.length / 2, 0),
    0,
  );
  const stride = Math.max(1, Math.ceil(total / (MOST_SHOWN / 2)));
  const thinned = (ring: Ring) => {
    const count = ring.xy.length / 2;
    const step =
      total <= MOST_SHOWN ? 1 : Math.max(1, Math.min(stride, Math.floor(count / CORNERS)));
    return all(ring).filter((i) => i % step === 0);
  };
  const byWeight = [...parts].sort(
    (a, b) => (b.rings[0]?.xy.length ?? 0) - (a.rings[0]?.xy.length ?? 0),
  );
  const coordinates: number[][][][] = [];
  let left = MOST_SHOWN;
  for (const { rings } of total <= MOST_SHOWN ? parts : byWeight) {
    const part: number[][][] = [];
    for (const [i, ring] of rings.entries()) {
      const places = thinned(ring);
      left -= places.length;
      if (left < 0) break;
      part.push(positions(ring, places, i === 0));
    }
    if (part.length > 0) coordinates.push(part);
    if (left < 0) break;
  }
  return { type: 'MultiPolygon', coordinates };
}

import type { MultiPolygon, Polygon } from 'geojson';
import { ringToFrame } from './frame.ts';
import {
  distanceToSegment,
  isInside,
  type Point,
  type Ring,
  segmentDistance,
  someEdge,
} from './planar.ts';

export function polygonsOf(geometry: Polygon | MultiPolygon): MultiPolygon['coordinates'] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** An area in which footprints must stay. */
export class RegionArea {
  readonly #rings: readonly Ring[];

  /** @param geometry EPSG:4326; holes and several parts are fine */
  constructor(geometry: Polygon | MultiPolygon) {
    this.#rings = polygonsOf(geometry).flatMap((rings) => rings.map(ringToFrame));
  }

  /**
   * Whether a ring of the frame lies wholly inside, no nearer to the edge than `margin` metres.
   *
   * @param outer no corner of the ring is farther from its centre than this, in metres
   */
  contains(ring: Ring, centre: Point, outer: number, margin: number): boolean {
    if (!isInside(centre, this.#rings)) return false;
    return !this.#rings.some((border) =>
      someEdge(border, (a, b) => {
        const distance = distanceToSegment(centre, a, b);
        if (distance >= outer + margin) return false;
        return distance < margin || someEdge(ring, (c, d) => segmentDistance(a, b, c, d) < margin);
      }),
    );
  }
}

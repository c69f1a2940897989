import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../read/types.ts';
import { offset, ringToFrame, toFrame } from './frame.ts';
import { metresPerDegree } from './geodesic.ts';
import { type Body, Occupied } from './occupied.ts';
import { areaAndCentre } from './planar.ts';
import { polygonsOf, type RegionArea } from './region-area.ts';
import { hashText } from './seed.ts';
import { drawExactly, reach, type Shape, shapeOf } from './shape.ts';

/** Metres left free between two footprints, and between a footprint and the edge of its region. */
export const GAP_M = 40;
/** The exact outline differs from the one tried by rounding and scale only: less than this. */
const SLACK_M = 6;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Steps of the search as shares of the footprint's size: a quick look first, then a patient one. */
const STEPS = [0.4, 0.12];

export interface PlaceRequest {
  readonly id: number;
  readonly slug: string;
  /** Hectares to draw. */
  readonly ha: number;
  /** Published point; the footprint's centre stays within `radiusKm` of it. */
  readonly point: LonLat;
  readonly radiusKm: number;
  /** The footprint lies wholly inside one of these. */
  readonly regions: readonly RegionArea[];
}

export interface PlacedFootprint {
  readonly id: number;
  readonly centre: LonLat;
  /** Closed, counter-clockwise, EPSG:4326, 6 decimals. */
  readonly ring: readonly LonLat[];
}

/** Ground that real boundaries take: footprints keep clear of it. */
export function occupiedBy(boundaries: readonly (Polygon | MultiPolygon)[]): Occupied {
  const occupied = new Occupied();
  for (const boundary of boundaries) {
    for (const [shell] of polygonsOf(boundary)) {
      if (shell) occupied.add(bodyOf(ringToFrame(shell)));
    }
  }
  return occupied;
}

function bodyOf(ring: Body['ring'], inner = 0): Body {
  const { centre } = areaAndCentre(ring);
  const outer = Math.max(...ring.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1])));
  return { ring, centre, outer, inner };
}

/** Points around a point, nearest first: the point itself, then rings up to the radius. */
function* spiral(point: LonLat, radius: number, step: number, turn: number): Generator<LonLat> {
  const metres = metresPerDegree(point[1]);
  yield point;
  for (let ring = 1; ring * step <= radius; ring++) {
    const points = Math.ceil(2 * Math.PI * ring);
    for (let i = 0; i < points; i++) {
      const angle = turn + ring * GOLDEN_ANGLE + (2 * Math.PI * i) / points;
      yield offset(point, metres, ring * step * Math.cos(angle), ring * step * Math.sin(angle));
    }
  }
}

function drawnBody(shape: Shape, inner: number, centre: LonLat, size: number): Body {
  const metres = metresPerDegree(centre[1]);
  const ring = shape.map(([x, y]) => toFrame(offset(centre, metres, x * size, y * size)));
  return bodyOf(ring, inner);
}

function search(request: PlaceRequest, occupied: Occupied): PlacedFootprint | undefined {
  const shape = shapeOf(request.slug);
  const { outer, inner } = reach(shape);
  const size = Math.sqrt(request.ha * 10_000);
  const turn = (hashText(request.slug) / 2 ** 32) * 2 * Math.PI;
  // The sphere of the offsets and the ellipsoid of the check differ by less than 0.2 % over 15 km.
  const radius = request.radiusKm * 1000 * 0.998;
  // In the frame lengths are off by up to 1 %, which must not turn a free place into a taken one.
  const sure = inner * size * 0.98;
  for (const step of STEPS) {
    for (const centre of spiral(request.point, radius, Math.max(20, outer * size * step), turn)) {
      if (occupied.covers(toFrame(centre), sure, GAP_M)) continue;
      const body = drawnBody(shape, sure, centre, size);
      const margin = GAP_M + SLACK_M;
      if (!occupied.isFree(body, margin)) continue;
      if (!request.regions.some((r) => r.contains(body.ring, body.centre, body.outer, margin)))
        continue;
      const ring = drawExactly(shape, centre, request.ha);
      occupied.add(bodyOf(ringToFrame(ring), sure));
      return { id: request.id, centre, ring };
    }
  }
  return undefined;
}

/**
 * Finds a place for every footprint. The better a place is known the earlier it is drawn, so that a published
 * site never gives way to a zone that is only known by its district; then the largest first, then by id. Each
 * stands as near to its point as the ones before leave room for, whatever order the requests come in.
 *
 * @param occupied ground that is taken already; the placed footprints are added to it
 * @returns placed footprints, and the ids for which the radius holds no free place
 */
export function placeFootprints(
  requests: readonly PlaceRequest[],
  occupied: Occupied,
): { readonly placed: PlacedFootprint[]; readonly unplaced: number[] } {
  const placed: PlacedFootprint[] = [];
  const unplaced: number[] = [];
  for (const request of [...requests].sort(
    (a, b) => a.radiusKm - b.radiusKm || b.ha - a.ha || a.id - b.id,
  )) {
    const found = search(request, occupied);
    if (found) placed.push(found);
    else unplaced.push(request.id);
  }
  return { placed, unplaced };
}

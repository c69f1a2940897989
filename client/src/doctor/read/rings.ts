import type { DxfEdge, DxfEntity, DxfPoint } from 'dxf';
import { areDegrees } from '../crs/numbers.ts';
import { isTilted, type Placed } from './blocks.ts';
import { bulgeChords, type Chords, type Pair, turnChords } from './chords.ts';
import { type Gather, type LeftOut, UNNUMBERED } from './gather.ts';

/** A closed ring of a drawing, with its first point repeated. */
export interface Drawn {
  readonly layer: string;
  readonly xy: Float64Array;
  /** Arcs that became chords, and how far these leave them at most. Metres. */
  readonly arcs: number;
  readonly deviationM: number;
}

/** No chord leaves its arc by more. Metres. */
const CHORD_M = 0.01;
/** Circles, and what stands in blocks, are areas from this size on; less is the sign of a point. Metres. */
const SIGN_M = 10;
/** Edges of a hatch meet. Metres. */
const MEETS_M = 0.001;

const LAT_M = 111_320;
const DEGREES = 360;
const FULL = 2 * Math.PI;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Curves one after the other, still in the numbers of their block. */
interface Path {
  readonly points: readonly Pair[];
  readonly arcs: number;
  readonly deviation: number;
}

const join = (chords: readonly Chords[], arcs: number): Path => ({
  points: chords.flatMap(({ points }) => points),
  arcs,
  deviation: chords.reduce((most, { deviation }) => Math.max(most, deviation), 0),
});

const pairOf = ({ x = Number.NaN, y = Number.NaN }: DxfPoint): Pair => [x, y];

/** Edges through all vertices and back to the first; undefined for an open line. */
function outlined(
  vertices: readonly DxfPoint[],
  closed: boolean,
  tolerance: number,
): Path | undefined {
  const points = vertices.map(pairOf);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const repeated = points.length > 1 && first[0] === last[0] && first[1] === last[1];
  if (!closed && !repeated) return undefined;
  const edges = (repeated ? points.slice(0, -1) : points).map((from, i) => {
    const bulge = vertices[i]?.bulge ?? 0;
    const to = points[(i + 1) % points.length] ?? first;
    return { curved: bulge !== 0, ...bulgeChords(from, to, bulge, tolerance) };
  });
  return join(edges, edges.filter(({ curved }) => curved).length);
}

function wholeTurn(entity: DxfEntity, tolerance: number): Path | undefined {
  const middle = pairOf(entity);
  if (entity.type === 'CIRCLE') {
    const major: Pair = [entity.r ?? Number.NaN, 0];
    return join([turnChords(middle, major, 1, 0, FULL, tolerance)], 1);
  }
  const { majorX = Number.NaN, majorY = Number.NaN, axisRatio = Number.NaN } = entity;
  const { startAngle = 0, endAngle = FULL } = entity;
  if (Math.abs(Math.abs(endAngle - startAngle) - FULL) > 1e-6) return undefined;
  return join([turnChords(middle, [majorX, majorY], axisRatio, 0, FULL, tolerance)], 1);
}

/** One edge of a hatch and where it ends; undefined for one that is neither straight nor of a circle. */
function edgeOf(
  edge: DxfEdge,
  tolerance: number,
): (Chords & { end: Pair; curved: boolean }) | undefined {
  const { type, start, end, center, radius = Number.NaN } = edge;
  if (type === 'LINE' && start && end) {
    return { points: [pairOf(start)], deviation: 0, end: pairOf(end), curved: false };
  }
  if (type !== 'ARC' || !center) return undefined;
  const { startAngle = 0, endAngle = DEGREES, counterClockWise: against = false } = edge;
  const sense = against ? 1 : -1;
  const swept = (((endAngle - startAngle) % DEGREES) + DEGREES) % DEGREES || DEGREES;
  const [from, turn] = [radians(sense * startAngle), radians(sense * swept)];
  const middle = pairOf(center);
  const reached = from + turn;
  return {
    ...turnChords(middle, [radius, 0], 1, from, turn, tolerance),
    end: [middle[0] + radius * Math.cos(reached), middle[1] + radius * Math.sin(reached)],
    curved: true,
  };
}

/** The outline of a hatch from its edges, which follow one another. */
function edged(edges: readonly DxfEdge[], tolerance: number): Path | undefined {
  const path = edges.flatMap((edge) => edgeOf(edge, tolerance) ?? []);
  if (path.length < edges.length) return undefined;
  const gap = MEETS_M * (tolerance / CHORD_M);
  const meets = path.every(({ end }, i) => {
    const next = path[(i + 1) % path.length]?.points[0] ?? end;
    return Math.hypot(next[0] - end[0], next[1] - end[1]) <= gap;
  });
  return meets ? join(path, path.filter(({ curved }) => curved).length) : undefined;
}

/** Every outline of an entity; `undefined` for one that is not read, `null` for one that is no area. */
function pathsOf(entity: DxfEntity, tolerance: number): (Path | undefined | null)[] {
  const { type, boundary, vertices, polygonMesh, polyfaceMesh, closed = false } = entity;
  if (boundary) {
    return boundary.loops.map(({ entities: edges }) => {
      const [edge, ...more] = edges;
      return edge?.points && more.length === 0
        ? (outlined(edge.points, true, tolerance) ?? null)
        : edged(edges, tolerance);
    });
  }
  if (vertices && !polygonMesh && !polyfaceMesh)
    return [outlined(vertices, closed, tolerance) ?? null];
  if (type === 'CIRCLE' || type === 'ELLIPSE') return [wholeTurn(entity, tolerance) ?? null];
  if (type === 'SPLINE') return [undefined];
  return type === 'LINE' || type === 'ARC' ? [null] : [];
}

/** Degrees are told from metres by their size alone, where the entity comes to lie. */
function unitOf({ entity, place }: Placed): number {
  const [point] = entity.vertices ?? [];
  const edge = entity.boundary?.loops[0]?.entities[0];
  const at = point ?? edge?.points?.[0] ?? edge?.start ?? edge?.center ?? entity;
  const [x, y] = place([at.x ?? 0, at.y ?? 0]);
  return areDegrees(x, y) ? LAT_M : 1;
}

function sizeOf(points: readonly Pair[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return Math.max(east - west, north - south);
}

const drawsArea = ({ type, vertices, boundary }: DxfEntity) =>
  vertices !== undefined || boundary !== undefined || type === 'CIRCLE' || type === 'ELLIPSE';

/** The closed rings of an entity where it lies, arcs turned into chords; what is none is counted or left out. */
export function ringsOf(placed: Placed, gather: Gather): Drawn[] {
  const { entity, layer, inBlock, place, scale } = placed;
  if (entity.type === 'POINT') gather.points += 1;
  const leave = (why: LeftOut) => {
    gather.leave(UNNUMBERED, why);
    return [];
  };
  if (drawsArea(entity) && isTilted(entity)) return leave('plane');
  const metres = unitOf(placed);
  const tolerance = CHORD_M / metres / (scale || 1);
  return pathsOf(entity, tolerance).flatMap((path) => {
    if (path === undefined) return leave('curve');
    if (path === null) {
      gather.lines += 1;
      return [];
    }
    const points = path.points.map(place);
    const round = inBlock || entity.type === 'CIRCLE' || entity.type === 'ELLIPSE';
    if (round && sizeOf(points) * metres < SIGN_M) return leave('sign');
    gather.altitudes += (entity.vertices ?? []).filter(({ z = 0 }) => z !== 0).length;
    const [first] = points;
    const xy = Float64Array.from((first ? [...points, first] : points).flat());
    return [{ layer, xy, arcs: path.arcs, deviationM: path.deviation * scale * metres }];
  });
}

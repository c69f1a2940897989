import { crossings } from '../../lib/geodesy/crossings.ts';
import { legsM, ringM } from '../../lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { toVn2000, type Vn2000 } from '../../lib/geodesy/vn2000.ts';
import { leastPoints, type MeasureState } from './state.ts';

/** Why there is no answer yet, or none to give. */
type MeasureProblem =
  | { reason: 'too-few-points'; missing: number }
  /** The ring crosses itself: it has no single inside. */
  | { reason: 'self-crossing'; at: readonly LngLat[] };

export interface MeasureResult {
  /** Metres of each drawn leg; for an area the closing one is the last. */
  legsM: readonly number[];
  /** Metres along the line, or round the ring. Null while there are too few points. */
  lengthM: number | null;
  /** Null for a distance, and whenever `problem` is set. */
  areaM2: number | null;
  hectares: number | null;
  km2: number | null;
  problem: MeasureProblem | null;
  /** Each point in WGS84 and in VN-2000 (X north, Y east). */
  vertices: readonly { at: LngLat; vn2000: Vn2000 }[];
}

/**
 * Figures on the WGS84 ellipsoid. Brings geographiclib and proj4 along: load it with `import()` when measuring
 * begins.
 */
export function measureResult(state: Pick<MeasureState, 'mode' | 'points'>): MeasureResult {
  const { mode, points } = state;
  const vertices = points.map((at) => ({ at, vn2000: toVn2000(at) }));
  const first = points[0];
  const missing = leastPoints(mode) - points.length;
  if (missing > 0 || !first) {
    const problem: MeasureProblem = { reason: 'too-few-points', missing };
    const none = { lengthM: null, areaM2: null, hectares: null, km2: null };
    return { ...none, legsM: legsM(points), problem, vertices };
  }
  if (mode === 'distance') {
    const legs = legsM(points);
    const lengthM = legs.reduce((sum, leg) => sum + leg, 0);
    return {
      legsM: legs,
      lengthM,
      areaM2: null,
      hectares: null,
      km2: null,
      problem: null,
      vertices,
    };
  }
  const { areaM2, perimeterM } = ringM(points);
  const at = crossings(points);
  const common = { legsM: legsM([...points, first]), lengthM: perimeterM, vertices };
  if (at.length > 0) {
    const problem: MeasureProblem = { reason: 'self-crossing', at };
    return { ...common, areaM2: null, hectares: null, km2: null, problem };
  }
  return { ...common, areaM2, hectares: areaM2 / 1e4, km2: areaM2 / 1e6, problem: null };
}

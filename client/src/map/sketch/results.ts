import type { MultiPolygon } from 'geojson';
import { ringM } from '../../lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { type Faults, faultsOf } from './sound.ts';

export interface SketchRing {
  hectares: number;
  /** Each once. */
  corners: readonly LngLat[];
}

interface SketchPart {
  /** Holes taken off. */
  hectares: number;
  /** The outer ring, then the holes. */
  rings: readonly SketchRing[];
}

export interface SketchResult extends Faults {
  /** Null when the boundary has no single inside. */
  hectares: number | null;
  perimeterM: number;
  parts: readonly SketchPart[];
}

const cornersOf = (ring: readonly (readonly number[])[]): LngLat[] =>
  ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat]);

/** Figures of a boundary on the WGS84 ellipsoid, holes taken off. Heavy: reach it through `import()`. */
export function sketchResult(boundary: MultiPolygon): SketchResult {
  let perimeterM = 0;
  const parts = boundary.coordinates.map((part): SketchPart => {
    const rings = part.map((ring): SketchRing => {
      const corners = cornersOf(ring);
      const measured = ringM(corners);
      perimeterM += measured.perimeterM;
      return { hectares: measured.areaM2 / 10_000, corners };
    });
    const [outer, ...holes] = rings;
    const hectares = holes.reduce((left, hole) => left - hole.hectares, outer?.hectares ?? 0);
    return { hectares, rings };
  });
  const faults = faultsOf(boundary);
  const sound = faults.crossings.length === 0 && !faults.misplaced;
  return {
    ...faults,
    hectares: sound ? parts.reduce((sum, { hectares }) => sum + hectares, 0) : null,
    perimeterM,
    parts,
  };
}

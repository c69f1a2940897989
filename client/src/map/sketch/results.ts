import type { MultiPolygon } from 'geojson';
import { crossings } from '../../lib/geodesy/crossings.ts';
import { ringM } from '../../lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { toVn2000, type Vn2000 } from '../../lib/geodesy/vn2000.ts';

export interface SketchPart {
  hectares: number;
  /** Of the outer ring, each once. */
  corners: readonly { at: LngLat; vn2000: Vn2000 }[];
}

export interface SketchResult {
  /** Null when a ring crosses itself: it has no single inside. */
  hectares: number | null;
  perimeterM: number;
  parts: readonly SketchPart[];
  /** Where rings cross themselves. */
  crossings: readonly LngLat[];
}

const openRing = (ring: readonly (readonly number[])[]): LngLat[] =>
  ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat]);

/** Figures of a boundary on the WGS84 ellipsoid, holes taken off. Heavy: reach it through `import()`. */
export function sketchResult({ coordinates }: MultiPolygon): SketchResult {
  const parts = coordinates.map((rings): SketchPart & { perimeterM: number; crossed: LngLat[] } => {
    const open = rings.map(openRing);
    const measured = open.map(ringM);
    const [outer = { areaM2: 0, perimeterM: 0 }, ...holes] = measured;
    const inside = holes.reduce((left, { areaM2 }) => left - areaM2, outer.areaM2);
    return {
      hectares: inside / 10_000,
      corners: (open[0] ?? []).map((at) => ({ at, vn2000: toVn2000(at) })),
      perimeterM: measured.reduce((sum, { perimeterM }) => sum + perimeterM, 0),
      crossed: open.flatMap(crossings),
    };
  });
  const crossed = parts.flatMap((part) => part.crossed);
  return {
    hectares: crossed.length > 0 ? null : parts.reduce((sum, { hectares }) => sum + hectares, 0),
    perimeterM: parts.reduce((sum, { perimeterM }) => sum + perimeterM, 0),
    parts: parts.map(({ hectares, corners }) => ({ hectares, corners })),
    crossings: crossed,
  };
}

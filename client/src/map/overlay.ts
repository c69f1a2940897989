import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';

/** A neighbour that the proposed boundary runs into. */
export interface Overlap {
  slug: string;
  name_vi: string;
  name_en: string;
  ha: number;
  geometry: MultiPolygon;
  /** The neighbour's outline is only indicated, so the overlap may not be real. */
  indicative: boolean;
}

/** A place to look at, numbered as in the list beside the map. */
export interface Mark {
  n: number;
  /** `bad`: the outline cannot be used like this. */
  tone: 'bad' | 'warn';
  geometry: Point | LineString | Polygon;
}

/** Two outlines of one zone held against each other, as `comparison.boundary` of a change request gives them. */
export interface Overlay {
  /** Null for a zone that is on no map yet. */
  standing: MultiPolygon | null;
  standing_role: 'surveyed' | 'digitised' | 'indicative' | 'inset' | null;
  proposed: MultiPolygon;
  /** In the proposed outline alone, and in the standing one alone. */
  gained: MultiPolygon | null;
  lost: MultiPolygon | null;
  gained_ha: number | null;
  lost_ha: number | null;
  overlaps: readonly Overlap[];
  marks?: readonly Mark[];
  /** What the outlines are of, where it is no zone. */
  of?: 'region';
}

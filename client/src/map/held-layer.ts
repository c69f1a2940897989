import type { MultiPolygon } from 'geojson';

/** Polygons held against the zones, and the ground they share with them. */
export interface HeldLayer {
  polygons: readonly MultiPolygon[];
  shared: readonly {
    geometry: MultiPolygon;
    /** The zone is only a footprint: the overlap may not be real. */
    indicative: boolean;
  }[];
}

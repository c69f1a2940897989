import type { MultiPolygon } from 'geojson';

/** A piece of a zone's land that was handed over, or is to be. */
export interface Plot {
  /** Of the entry of the ledger; a plot that is only proposed has a key of its own. */
  key: string;
  geometry: MultiPolygon;
  /** Hectares of the entry, as a map label says them. */
  ha: number;
  tone: 'standing' | 'proposed' | 'overlap';
}

/** No plots: always the same list, so that nothing changes where there are none. */
export const NO_PLOTS: readonly Plot[] = [];

import type { LngLat } from '../lib/geodesy/lng-lat.ts';
import type { Region } from './types.ts';

/** A few lines of words on the map, at a place. Lines are broken by the one who writes them. */
export interface Note {
  key: string;
  at: LngLat;
  title: string;
  /** In bold type, each line with its own sign: what this side of a comparison alone says. */
  marked: readonly string[];
  plain: readonly string[];
  /** The orientation whose words these are: they stand in place of the lettering along its edge. */
  region: Region | null;
}

/** No notes: always the same list, so that nothing changes where there are none. */
export const NO_NOTES: readonly Note[] = [];

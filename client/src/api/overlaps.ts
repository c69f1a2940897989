import type { MultiPolygon } from 'geojson';
import type { Moment } from './queries.ts';
import type { Overlaps } from './schema.gen.ts';
import { send } from './send.ts';

export type { Overlaps, OverlapZone } from './schema.gen.ts';

/** A polygon to be held against the zones, or against one alone. */
export interface AskedPolygon {
  n: number;
  geometry: MultiPolygon;
  zone?: string;
}

/** One batch. The server keeps nothing of it. */
export function askOverlaps(
  polygons: readonly AskedPolygon[],
  moment: Moment,
  signal: AbortSignal,
): Promise<Overlaps> {
  const search = new URLSearchParams(
    Object.entries(moment).map(([name, value]) => [name, String(value)]),
  );
  const query = search.size > 0 ? `?${search}` : '';
  return send('POST', `/api/overlaps${query}`, { body: { polygons }, signal });
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import type { Moment } from './queries.ts';
import type { BoundaryFeature, Source } from './schema.gen.ts';

/** The surveyed or digitised boundary of a zone, with where it comes from. */
export interface KnownBoundary {
  readonly boundary: BoundaryFeature;
  readonly sources: readonly Source[];
  readonly revision: number;
  readonly asOf: string;
}

/** Null where the zone has no known boundary, only a footprint. */
export const boundaryQuery = (zone: string, moment: Moment) =>
  queryOptions({
    queryKey: ['boundary', zone, moment],
    queryFn: async ({ signal }): Promise<KnownBoundary | null> => {
      const found = await get('/api/boundaries', {}, { zone, ...moment }, signal);
      const [boundary] = found.features;
      if (!boundary) return null;
      return { boundary, sources: found.sources, revision: found.revision, asOf: found.as_of };
    },
  });

/** The API's largest page, and how many of them are read: a map that shows more than so many outlines tells none apart. */
const PAGE = 100;
const MOST_PAGES = 10;

/** Every known boundary in a box given as `west,south,east,north`; asks nothing while there is none. */
export const boundariesQuery = (bbox: string | null, moment: Moment) =>
  queryOptions({
    queryKey: ['boundaries', bbox, moment],
    enabled: bbox !== null,
    queryFn: async ({ signal }): Promise<BoundaryFeature[]> => {
      const found: BoundaryFeature[] = [];
      for (let page = 0; bbox !== null && page < MOST_PAGES; page += 1) {
        const asked = { bbox, limit: PAGE, offset: found.length, ...moment };
        const { features, numberMatched } = await get('/api/boundaries', {}, asked, signal);
        found.push(...features);
        if (features.length === 0 || found.length >= numberMatched) break;
      }
      return found;
    },
    // Those of one view stay until those of the next are here.
    placeholderData: keepPreviousData,
  });

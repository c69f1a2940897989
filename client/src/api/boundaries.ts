import { queryOptions } from '@tanstack/react-query';
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

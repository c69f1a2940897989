import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, get } from './client.ts';
import type { ZoneFeature } from './types.ts';

const MINUTE = 60_000;

/** A page of 1,000 is the API's largest; more are fetched until all are here. */
const PAGE = 1000;

export interface ZoneSet {
  zones: ZoneFeature[];
  byId: ReadonlyMap<number, ZoneFeature>;
  /** By slug and by former slug. */
  bySlug: ReadonlyMap<string, ZoneFeature>;
  revision: number;
  asOf: string;
}

/** The moment a read is made at, in the API's names: a day, as known at a revision. Empty: now. */
export interface Moment {
  as_of?: string;
  known_at?: number;
}

async function allZones(moment: Moment, signal: AbortSignal): Promise<ZoneSet> {
  const asked = { counted: 'all', limit: PAGE, ...moment } as const;
  const first = await get('/api/zones', {}, asked, signal);
  const zones = [...first.features];
  while (zones.length < first.numberMatched) {
    const offset = zones.length;
    const page = await get('/api/zones', {}, { ...asked, offset }, signal);
    if (page.features.length === 0) break;
    zones.push(...page.features);
  }
  const aliases = zones.flatMap((zone) =>
    zone.properties.aliases.map((slug) => [slug, zone] as const),
  );
  const slugs = zones.map((zone) => [zone.properties.slug, zone] as const);
  return {
    zones,
    byId: new Map(zones.map((zone) => [zone.id, zone])),
    bySlug: new Map([...aliases, ...slugs]),
    revision: first.revision,
    asOf: first.as_of,
  };
}

export const landingQuery = queryOptions({
  queryKey: ['landing'],
  queryFn: ({ signal }) => get('/api', {}, {}, signal),
});
export const zonesQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['zones', moment],
    queryFn: ({ signal }) => allZones(moment, signal),
    // The map of one day stays until that of another is here.
    placeholderData: keepPreviousData,
  });
export const zoneQuery = (slug: string, moment: Moment) =>
  queryOptions({
    queryKey: ['zone', slug, moment],
    queryFn: ({ signal }) => get('/api/zones/{id}', { id: slug }, { ...moment }, signal),
  });
export const summaryQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['summary', moment],
    queryFn: ({ signal }) => get('/api/summary', {}, { ...moment }, signal),
  });
/** The orientations of a plan; `null` = the newest. */
export const orientationsQuery = (moment: Moment, plan: string | null = null) =>
  queryOptions({
    queryKey: ['orientations', plan, moment],
    queryFn: ({ signal }) => {
      const asked = { ...(plan === null ? {} : { plan }), ...moment };
      return get('/api/orientations', {}, asked, signal);
    },
  });
export const communesQuery = queryOptions({
  queryKey: ['communes'],
  queryFn: ({ signal }) => get('/api/communes', {}, { limit: 1000 }, signal),
});
export const industriesQuery = queryOptions({
  queryKey: ['industries'],
  queryFn: ({ signal }) => get('/api/industries', {}, {}, signal),
});
/** Every known source, for those who name one. */
export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => get('/api/sources', {}, { limit: 1000 }, signal),
});
export const basemapQuery = queryOptions({
  queryKey: ['basemap'],
  queryFn: ({ signal }) => get('/api/basemap', {}, {}, signal),
});
export const targetsQuery = queryOptions({
  queryKey: ['targets'],
  queryFn: ({ signal }) => get('/api/targets', {}, {}, signal),
});
export const progressQuery = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ['progress', id, moment],
    queryFn: ({ signal }) => get('/api/targets/{id}/progress', { id }, { ...moment }, signal),
  });
/** The days on which what the ledger holds towards a target changed. */
export const stepsQuery = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ['steps', id, moment],
    queryFn: ({ signal }) => get('/api/targets/{id}/steps', { id }, { ...moment }, signal),
  });
/** Where a target that is not counted in allocated hectares stands. */
export const evaluationQuery = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ['evaluation', id, moment],
    queryFn: ({ signal }) => get('/api/targets/{id}/evaluation', { id }, { ...moment }, signal),
  });

/** Facts change by a load or an approval, so a minute is fresh enough; what the server refuses is not asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        gcTime: 60 * MINUTE,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  });
}

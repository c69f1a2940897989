import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from './client.ts';

const PAGE = 20;

/** What changed, the newest first, a page at a time. */
export const changesQuery = infiniteQueryOptions({
  queryKey: ['changes'],
  queryFn: ({ pageParam, signal }) =>
    get('/api/changes', {}, { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) }, signal),
  initialPageParam: null as number | null,
  getNextPageParam: ({ next }) => next,
});

/** How one zone came to be what it is, the newest first; with a revision, as far as was known then. */
export const historyQuery = (slug: string, knownAt: number | null) =>
  infiniteQueryOptions({
    queryKey: ['history', slug, knownAt === null ? {} : { known_at: knownAt }],
    queryFn: ({ pageParam, signal }) =>
      get(
        '/api/zones/{id}/history',
        { id: slug },
        { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) },
        signal,
      ),
    initialPageParam: knownAt === null ? null : knownAt + 1,
    getNextPageParam: ({ next }) => next,
  });

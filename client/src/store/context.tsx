import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Moment } from '../api/queries.ts';
import type { Atlas, AtlasStore } from './create.ts';
import { momentOf } from './moment.ts';

const StoreContext = createContext<AtlasStore | null>(null);

export function StoreProvider({ store, children }: { store: AtlasStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useAtlasStore(): AtlasStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useAtlas outside of StoreProvider');
  return store;
}

/** The part of the state a component depends on; it renders again only when that part changes. */
export function useAtlas<T>(select: (atlas: Atlas) => T): T {
  return useStore(useAtlasStore(), select);
}

/** The moment every read is asked for. */
export function useMoment(): Moment {
  const asOf = useAtlas((s) => s.asOf);
  const knownAt = useAtlas((s) => s.knownAt);
  return useMemo(() => momentOf({ asOf, knownAt }), [asOf, knownAt]);
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { arrangeLayers, type LayerShelf, layersQuery } from '../../api/layers.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { arrangementOf, isArranged } from './arrangement.ts';

/** Long enough for a slider to settle. */
const SETTLE_MS = 700;

/**
 * The list of whoever is signed in, kept in step with the map while its page is open: an address without layers shows
 * what was saved, and what is changed here is saved. A link that somebody only looks at changes no list.
 */
export function useShelf(enabled: boolean) {
  const queries = useQueryClient();
  const store = useAtlasStore();
  const references = useAtlas((s) => s.references);
  const list = useQuery({ ...layersQuery, enabled });
  const save = useMutation({
    mutationFn: (items: LayerShelf['items']) => arrangeLayers(items),
    onSuccess: (saved) => queries.setQueryData(layersQuery.queryKey, saved),
  });
  const items = list.data?.items;

  const begun = useRef(false);
  const seen = useRef(references);
  useEffect(() => {
    if (!items || begun.current) return;
    begun.current = true;
    const { references: now, setReferences } = store.getState();
    if (now.length === 0) {
      setReferences(items.flatMap(({ id, opacity, shown }) => (shown ? { id, opacity } : [])));
    }
    seen.current = store.getState().references;
  }, [items, store]);

  const pending = useRef<LayerShelf['items'] | null>(null);
  const { mutate } = save;
  useEffect(() => {
    if (!items || !begun.current || references === seen.current) return;
    const next = arrangementOf(items, references);
    pending.current = isArranged(items, next) ? null : next;
    if (pending.current === null) return;
    const timer = setTimeout(() => {
      pending.current = null;
      mutate(next);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [items, references, mutate]);
  // Whoever leaves at once has still changed it.
  useEffect(
    () => () => {
      if (!pending.current) return;
      void arrangeLayers(pending.current)
        .then((saved) => queries.setQueryData(layersQuery.queryKey, saved))
        .catch(() => undefined);
    },
    [queries],
  );
  return { list, save };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { arrangeLayers, layersQuery } from '../../api/layers.ts';
import { useAtlasStore } from '../../store/context.tsx';
import { arrangementOf } from './arrangement.ts';

/** Keeps a changed list, in the order in which its layers lie on the map. */
export function useArrange() {
  const queries = useQueryClient();
  const store = useAtlasStore();
  return useMutation({
    mutationFn: (listed: Parameters<typeof arrangementOf>[0]) =>
      arrangeLayers(arrangementOf(listed, store.getState().references)),
    onSuccess: (list) => queries.setQueryData(layersQuery.queryKey, list),
  });
}

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orientationsQuery } from '../../api/queries.ts';
import { useAtlasStore, useMoment } from '../../store/context.tsx';

/** Shows the regions of a plan on the map while a part of the screen speaks of their outlines. */
export function useRegionsOnMap(plan: string): void {
  const store = useAtlasStore();
  const { data } = useQuery(orientationsQuery(useMoment()));
  const newest = data?.features[0]?.properties.plan;
  useEffect(() => {
    if (newest === undefined) return;
    const { showOrientations, planVersion } = store.getState();
    store.setState({ showOrientations: true, planVersion: plan === newest ? null : plan });
    return () => {
      // Whoever goes on to read them wants them to stay.
      if (store.getState().view !== 'regions') store.setState({ showOrientations, planVersion });
    };
  }, [store, plan, newest]);
}

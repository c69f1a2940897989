import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { orientationsQuery, planOrientationsQuery } from '../../api/queries.ts';
import { useAtlas } from '../../store/context.tsx';

/** The plans that give regions an orientation, and what the chosen one says; a plan that is none counts as the newest. */
export function usePlans() {
  const newest = useQuery(orientationsQuery);
  const wanted = useAtlas((s) => s.planVersion);
  const plans = newest.data?.plans;
  const version = plans?.slice(1).some(({ id }) => id === wanted) ? wanted : null;
  const chosen = useQuery({
    ...planOrientationsQuery(version),
    placeholderData: keepPreviousData,
  });
  return { plans, version, ...chosen };
}

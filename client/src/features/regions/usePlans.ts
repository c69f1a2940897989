import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { orientationsQuery } from '../../api/queries.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';

/** The plans that give regions an orientation, and what the chosen one says; a plan that is none counts as the newest. */
export function usePlans() {
  const moment = useMoment();
  const newest = useQuery(orientationsQuery(moment));
  const wanted = useAtlas((s) => s.planVersion);
  const plans = newest.data?.plans;
  const version = plans?.slice(1).some(({ id }) => id === wanted) ? wanted : null;
  const chosen = useQuery({
    ...orientationsQuery(moment, version),
    placeholderData: keepPreviousData,
  });
  return { plans, version, ...chosen };
}

import { useQuery } from '@tanstack/react-query';
import { progressQuery, targetsQuery } from '../../api/queries.ts';
import type { Progress, Target } from '../../api/types.ts';
import { useMoment } from '../../store/context.tsx';

export interface TargetState {
  /** The land target. */
  target: Target | null;
  /** The plan's other targets. */
  others: Target[];
  progress: Progress | null;
  error: Error | null;
  retry(): void;
}

/** The target counted in hectares and what the ledger holds towards it. */
export function useTarget(): TargetState {
  const targets = useQuery(targetsQuery);
  const items = targets.data?.items ?? [];
  const target = items.find((item) => item.target_ha !== null) ?? null;
  const moment = useMoment();
  const progress = useQuery({
    ...progressQuery(target?.id ?? '', moment),
    enabled: target !== null,
  });
  return {
    target,
    others: items.filter((item) => item !== target),
    progress: progress.data ?? null,
    error: targets.error ?? progress.error,
    retry: () => {
      void targets.refetch();
      if (target) void progress.refetch();
    },
  };
}

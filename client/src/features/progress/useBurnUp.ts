import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { stepsQuery } from '../../api/queries.ts';
import type { Progress, Target } from '../../api/types.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { useTarget } from '../target/useTarget.ts';
import { type BurnUp, burnUpOf } from './burn-up.ts';

interface BurnUpState {
  /** Null until all of it is here. */
  reckoned: { target: Target; progress: Progress; burnUp: BurnUp } | null;
  others: Target[];
  error: Error | null;
  retry(): void;
}

/** The land target reckoned for the day of reading, under the assumptions chosen. */
export function useBurnUp(): BurnUpState {
  const { target, others, progress, error, retry } = useTarget();
  const moment = useMoment();
  const steps = useQuery({ ...stepsQuery(target?.id ?? '', moment), enabled: target !== null });
  const assumed = useAtlas((s) => s.forecast);
  const reckoned = useMemo(
    () =>
      target && progress && steps.data
        ? { target, progress, burnUp: burnUpOf(progress, steps.data, assumed) }
        : null,
    [target, progress, steps.data, assumed],
  );
  return {
    reckoned,
    others,
    error: error ?? steps.error,
    retry: () => {
      retry();
      if (target) void steps.refetch();
    },
  };
}

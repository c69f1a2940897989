import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { resultQuery, type ScenarioContent, type ScenarioResult } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useTarget } from '../target/useTarget.ts';
import { sendable } from './content.ts';

const PAUSE_MS = 300;

/** What was last given and has stood for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface ResultState {
  result: ScenarioResult | undefined;
  /** The figures are those before the last change. */
  computing: boolean;
  error: Error | null;
  retry(): void;
}

/** What a scenario comes to, asked once the reader has paused. */
export function useResult(content: ScenarioContent, base: number | null): ResultState {
  const { target } = useTarget();
  const { p } = usePlanningWords();
  const unnamed = p.scenarios.fresh.title;
  const settled = useSettled(content);
  const asked = useMemo(() => sendable(settled, unnamed), [settled, unnamed]);
  const { data, error, isFetching, refetch } = useQuery({
    ...resultQuery(asked, target?.id ?? '', base ?? undefined),
    enabled: target !== null,
  });
  return {
    result: data,
    computing: isFetching || settled !== content,
    error,
    retry: () => void refetch(),
  };
}

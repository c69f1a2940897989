import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ParsedCoordinate } from '../../lib/geodesy/parse.ts';
import type { MeasureResult } from '../../map/measure/results.ts';
import type { MeasureState } from '../../map/measure/state.ts';

interface Calculator {
  measureResult(state: Pick<MeasureState, 'mode' | 'points'>): MeasureResult;
  parseCoordinate(text: string): ParsedCoordinate;
}

/** Geodesy comes with the first measurement, not with the page. Rejects where it cannot be fetched. */
export async function loadCalculator(): Promise<Calculator> {
  const [{ measureResult }, { parseCoordinate }] = await Promise.all([
    import('../../map/measure/results.ts'),
    import('../../lib/geodesy/parse.ts'),
  ]);
  return { measureResult, parseCoordinate };
}

interface Measured {
  /** Null until the calculator is here. */
  result: MeasureResult | null;
  failed: boolean;
  retry(): void;
}

/** The figures of a measurement. */
export function useResult({ mode, points }: MeasureState): Measured {
  const [calculator, setCalculator] = useState<Calculator | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    loadCalculator().then(setCalculator, () => setFailed(true));
  }, []);
  useEffect(load, [load]);
  const result = useMemo(
    () => calculator?.measureResult({ mode, points }) ?? null,
    [calculator, mode, points],
  );
  return { result, failed, retry: load };
}

import { useEffect, useState } from 'react';
import type { MeasureResult } from '../../map/measure/results.ts';
import type { MeasureState } from '../../map/measure/state.ts';

type Compute = (state: Pick<MeasureState, 'mode' | 'points'>) => MeasureResult;

/** The figures of a measurement; null until the geodesy library, loaded with the tool, is here. */
export function useMeasureResult(measure: MeasureState): MeasureResult | null {
  const [compute, setCompute] = useState<Compute | null>(null);
  useEffect(() => {
    let wanted = true;
    import('../../map/measure/results.ts').then(
      ({ measureResult }) => wanted && setCompute(() => measureResult),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  return compute ? compute(measure) : null;
}

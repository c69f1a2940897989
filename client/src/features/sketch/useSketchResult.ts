import type { MultiPolygon } from 'geojson';
import { useDeferredValue, useMemo } from 'react';
import { type SketchResult, sketchResult } from '../../map/sketch/results.ts';
import { useAtlas } from '../../store/context.tsx';

/** Figures of the boundary as it lies under the pointer, else as it was left. */
export function useSketchResult(geometry: MultiPolygon | null): SketchResult | null {
  const live = useAtlas((s) => s.sketchLive);
  const shown = useDeferredValue(live ?? geometry);
  return useMemo(() => (shown ? sketchResult(shown) : null), [shown]);
}

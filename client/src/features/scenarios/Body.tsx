import { useEffect } from 'react';
import type { ScenarioContent } from '../../api/scenarios.ts';
import { useAtlas } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useResults } from '../results/context.tsx';
import { Conflicts } from './Conflicts.tsx';
import { outlinesIn, placesIn } from './content.ts';
import { Places } from './Places.tsx';
import { Totals } from './Totals.tsx';
import { useResult } from './useResult.ts';

/**
 * Shows on the map where a scenario happens: what is drawn lies beside the zones, and for a reader those of the scenario
 * stand out; whoever works on it has to see all of them to choose from.
 */
function useOnMap(content: ScenarioContent, reading: boolean): void {
  const { all } = useResults();
  const setHeldLayer = useAtlas((s) => s.setHeldLayer);
  const setHighlight = useAtlas((s) => s.setHighlight);
  useEffect(() => {
    const polygons = outlinesIn(content);
    const ids = placesIn(content).flatMap(({ zone }) => {
      const id = zone === undefined ? undefined : all?.bySlug.get(zone)?.id;
      return typeof id === 'number' ? [id] : [];
    });
    setHeldLayer(polygons.length > 0 ? { polygons, shared: [] } : null);
    setHighlight(reading && ids.length > 0 ? new Set(ids) : null);
    return () => {
      setHeldLayer(null);
      setHighlight(null);
    };
  }, [content, all, reading, setHeldLayer, setHighlight]);
}

interface BodyProps {
  content: ScenarioContent;
  base: number | null;
  /** Null: only to be read. */
  onChange: ((content: ScenarioContent) => void) | null;
}

/** A scenario: what it comes to, what stands in its way, and what happens where. */
export function Body({ content, base, onChange }: BodyProps) {
  const { result, computing, error, retry } = useResult(content, base);
  useOnMap(content, onChange === null);
  return (
    <>
      {error && <Failure error={error} onRetry={retry} />}
      {!error && !result && <Skeleton width="100%" height={120} />}
      {result && <Totals result={result} computing={computing} />}
      {result && <Conflicts content={content} conflicts={result.conflicts} />}
      <Places
        content={content}
        result={result}
        years={result?.by_year.map(({ year }) => year) ?? []}
        onChange={onChange}
      />
    </>
  );
}

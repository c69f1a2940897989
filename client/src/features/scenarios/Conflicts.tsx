import { MapPin } from 'lucide-react';
import type { ScenarioConflict, ScenarioContent } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { useNames } from './useNames.ts';
import { conflictText } from './words.ts';

interface ConflictsProps {
  content: ScenarioContent;
  conflicts: readonly ScenarioConflict[];
}

/** What stands in the way of a scenario, each with its place on the map. */
export function Conflicts({ content, conflicts }: ConflictsProps) {
  const words = usePlanningWords();
  const { f, p } = words;
  const w = p.scenarios.conflicts;
  const map = useMapApi();
  const nameOf = useNames(content);
  if (conflicts.length === 0) return <Notice tone="good">{w.none}</Notice>;
  return (
    <section className="scenario-conflicts" aria-label={w.title}>
      <Notice tone="warn" role="status">
        <strong>{w.count(f.number(conflicts.length))}</strong>
        <ol>
          {conflicts.map((conflict, i) => {
            const [west, south, east, north] = conflict.bounds ?? [];
            const text = conflictText(words, conflict, nameOf);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a conflict is its place in the answer
              <li key={i}>
                {text}{' '}
                {west !== undefined &&
                  south !== undefined &&
                  east !== undefined &&
                  north !== undefined && (
                    <Button
                      look="link"
                      icon={MapPin}
                      aria-label={`${w.show}: ${text}`}
                      onClick={() => map.current?.fitPlace([west, south, east, north])}
                    >
                      {w.show}
                    </Button>
                  )}
              </li>
            );
          })}
        </ol>
      </Notice>
    </section>
  );
}

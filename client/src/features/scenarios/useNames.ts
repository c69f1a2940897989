import { useCallback } from 'react';
import type { ScenarioContent } from '../../api/scenarios.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useResults } from '../results/context.tsx';

/** Names the places of a scenario: zones in the reader's language, new ones as their author called them. */
export function useNames(content: ScenarioContent) {
  const { lang, p } = usePlanningWords();
  const { all } = useResults();
  return useCallback(
    ({ zone, new: id }: { zone?: string | null | undefined; new?: string | null | undefined }) => {
      const known = zone ? all?.bySlug.get(zone)?.properties : undefined;
      if (known) return pick(lang, known, 'name') ?? known.name_vi;
      const fresh = content.new_zones.find((one) => one.id === id);
      return fresh?.name || zone || p.scenarios.fresh.title;
    },
    [all, content.new_zones, lang, p],
  );
}

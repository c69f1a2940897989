import { useWords, type Words } from './context.tsx';
import * as enPlanning from './en/planning.ts';
import type { Lang } from './format.ts';
import * as viPlanning from './vi/planning.ts';

const vi = { ...viPlanning };
const en: typeof vi = { ...enPlanning };
/** The words of the planners' desk, apart from `Messages`: they load with it. */
export const PLANNING_WORDS = { vi, en } satisfies Record<Lang, unknown>;

export interface PlanningWords extends Words {
  p: typeof vi;
}

export function usePlanningWords(): PlanningWords {
  const words = useWords();
  return { ...words, p: PLANNING_WORDS[words.lang] };
}

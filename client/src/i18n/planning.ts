import { useWords, type Words } from './context.tsx';
import * as enPlanning from './en/planning.ts';
import * as enConformity from './en/planning-conformity.ts';
import * as enLayers from './en/planning-layers.ts';
import * as enOverlaps from './en/planning-overlaps.ts';
import * as enProgress from './en/planning-progress.ts';
import * as enReconciliation from './en/planning-reconciliation.ts';
import * as enReport from './en/planning-report.ts';
import * as enScenarios from './en/planning-scenarios.ts';
import * as enTargets from './en/planning-targets.ts';
import type { Lang } from './format.ts';
import * as viPlanning from './vi/planning.ts';
import * as viConformity from './vi/planning-conformity.ts';
import * as viLayers from './vi/planning-layers.ts';
import * as viOverlaps from './vi/planning-overlaps.ts';
import * as viProgress from './vi/planning-progress.ts';
import * as viReconciliation from './vi/planning-reconciliation.ts';
import * as viReport from './vi/planning-report.ts';
import * as viScenarios from './vi/planning-scenarios.ts';
import * as viTargets from './vi/planning-targets.ts';

const vi = {
  ...viPlanning,
  ...viConformity,
  ...viOverlaps,
  ...viProgress,
  ...viReconciliation,
  ...viReport,
  ...viTargets,
  ...viScenarios,
  ...viLayers,
};
const en: typeof vi = {
  ...enPlanning,
  ...enConformity,
  ...enOverlaps,
  ...enProgress,
  ...enReconciliation,
  ...enReport,
  ...enTargets,
  ...enScenarios,
  ...enLayers,
};
/** The words of the planners' desk, apart from `Messages`: they load with it. */
export const PLANNING_WORDS = { vi, en } satisfies Record<Lang, unknown>;

export interface PlanningWords extends Words {
  p: typeof vi;
}

export function usePlanningWords(): PlanningWords {
  const words = useWords();
  return { ...words, p: PLANNING_WORDS[words.lang] };
}

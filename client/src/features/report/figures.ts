import type { ReportContent, ReportZone } from '../../api/types.ts';
import type { PlanningWords } from '../../i18n/planning.ts';
import { figureText } from '../../lib/figure-text.ts';

export type AreaColumn = keyof ReportContent['totals'];

/** The areas that the law of a kind asks for. */
export const areaColumns = (kind: ReportContent['kind']): AreaColumn[] =>
  kind === 'kcn'
    ? ['planned_area', 'industrial_area', 'service_area', 'leased_area', 'leased_service_area']
    : ['planned_area', 'industrial_area', 'leased_area'];

/** Hectares as a cell, without their unit: the column names it. */
export function areaText({ m, lang }: PlanningWords, figure: ReportZone[AreaColumn]): string {
  if (figure === null) return m.terms.unpublished;
  const { min, max, min_inclusive: minInclusive, max_inclusive: maxInclusive, approx } = figure;
  return figureText({ min, max, minInclusive, maxInclusive, approx }, lang);
}

/** A sum of the zones with a figure. */
export function sumText(words: PlanningWords, sum: ReportContent['totals'][AreaColumn]): string {
  if (sum.zones === 0) return words.m.terms.unpublished;
  const bounds = { minInclusive: true, maxInclusive: true, approx: false };
  return figureText({ min: sum.min, max: sum.max, ...bounds }, words.lang);
}

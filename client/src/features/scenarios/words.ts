import type { ScenarioConflict, ScenarioRange } from '../../api/scenarios.ts';
import type { PlanningWords } from '../../i18n/planning.ts';

/** Bounds in words: "tối đa 40 ha". */
export function rangeText(
  { p }: PlanningWords,
  range: ScenarioRange | null,
  text: (value: number) => string,
): string {
  const r = p.scenarios.range;
  if (range === null) return r.unknown;
  const { min, max } = range;
  if (min === null) return max === null ? r.unknown : r.atMost(text(max));
  if (max === null) return min === 0 ? r.unknown : r.atLeast(text(min));
  if (min === max) return r.exactly(text(min));
  return min === 0 ? r.atMost(text(max)) : r.between(text(min), text(max));
}

/** A rate in words; from 0 to 100 says nothing. */
export const rateText = (words: PlanningWords, range: ScenarioRange | null): string =>
  range?.min === 0 && range.max === 100
    ? words.p.scenarios.range.unknown
    : rangeText(words, range, words.f.percent);

/** A conflict in words. `nameOf` names a zone by its slug and a new one by its id. */
export function conflictText(
  { f, p }: PlanningWords,
  conflict: ScenarioConflict,
  nameOf: (place: { zone: string | null; new: string | null }) => string,
): string {
  const c = p.scenarios.conflicts;
  const { code, other, other_new, year, indicative } = conflict;
  const name = nameOf(conflict);
  const ha = f.ha(conflict.ha ?? 0);
  const limit = f.ha(conflict.limit_ha ?? 0);
  const since = year === null ? '' : ` ${c.since(String(year))}`;
  switch (code) {
    case 'over_allocated':
      return c.over(name, ha, limit) + since;
    case 'more_than_free':
      return c.more(name, ha, limit) + since;
    case 'ledger_moved':
      return c.moved(name, ha);
    case 'withdrawn':
      return c.withdrawn(name, ha, String(year));
    case 'outside_period':
      return c.period(name, ha, String(year));
    case 'outside_province':
      return c.outside(name, ha);
    case 'shape_invalid':
      return c.shape(name);
    case 'overlap': {
      if (other !== null && other === conflict.zone) return c.own(name, ha);
      const second = nameOf(other_new ? { zone: null, new: other } : { zone: other, new: null });
      return c.overlap(name, second, ha) + (indicative ? ` ${c.indicative}` : '');
    }
  }
}

import type { PlanningWords } from '../../i18n/planning.ts';
import type { ClassTotal } from './rows.ts';

/** Hectares of a class: what is known, with the bounds where they are wider. */
export function hectaresWords({ f, p }: PlanningWords, { known, min, max }: ClassTotal): string {
  const c = p.conformity;
  if (max === null) return min > 0 ? c.atLeast(f.ha(Math.round(min))) : c.noArea;
  if (Math.round(min) === Math.round(max)) return f.ha(Math.round(known));
  return c.between(f.number(Math.round(min)), f.ha(Math.round(max)));
}

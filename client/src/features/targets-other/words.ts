import type { Evaluation } from '../../api/types.ts';
import { figureWords } from '../../i18n/figure-words.ts';
import type { PlanningWords } from '../../i18n/planning.ts';
import { codeNames } from '../../i18n/value.ts';

type Group = Evaluation['groups'][number];
type Zone = Evaluation['zones'][number];

/** A figure of the target with its unit: "70%", "5 CCN". */
const amount = ({ f, m }: PlanningWords, value: number, unit: string): string =>
  unit === '%' ? f.percent(value) : `${f.number(value)} ${m.summary.units[unit] ?? unit}`;

/** "Target: above 70%". */
export function wantedWords(words: PlanningWords, { op, value, unit, due }: Evaluation): string {
  const said = value === null ? words.f.date(dayAfter(due)) : amount(words, value, unit);
  return words.p.targets.wanted[op](said);
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** "0% to 100%"; the words for nothing published where there is nothing to reckon with. */
export function resultWords(words: PlanningWords, evaluation: Evaluation, group: Group): string {
  const { result } = group;
  if (result === null) return words.p.targets.states[group.met];
  const { min, max } = result;
  if (min === max) return amount(words, min, evaluation.unit);
  return words.p.targets.between(words.f.number(min), amount(words, max, evaluation.unit));
}

/** What is known of one zone: its rate, or the name of its code with the day from which it holds. */
export function zoneWords(words: PlanningWords, field: string, zone: Zone): string {
  const { p, f } = words;
  const basis = zone.basis === null ? null : (p.targets.basis[zone.basis] ?? null);
  const said =
    zone.code === null
      ? figureWords(
          words,
          {
            min: zone.min,
            max: zone.max,
            minInclusive: zone.min_inclusive,
            maxInclusive: zone.max_inclusive,
          },
          '%',
        )
      : (codeNames(words)[field]?.[zone.code] ?? zone.code);
  const since =
    zone.since === null || zone.code === null ? null : p.targets.since(f.date(zone.since));
  return [said, since, basis].filter(Boolean).join(' · ');
}

/** Where a group's bounds and the wanted value lie on its bar, each 0-100; null where there is nothing to draw. */
export function barOf(
  { value, unit }: Evaluation,
  { result, denominator }: Group,
): { sure: number; possible: number; wanted: number } | null {
  if (result === null || value === null) return null;
  const end = unit === '%' ? 100 : Math.max(1, value, denominator.zones);
  const at = (figure: number) => Math.min(100, (100 * figure) / end);
  return { sure: at(result.min), possible: at(result.max), wanted: at(value) };
}

/** The field that decides a target's zones, by its metric. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  wastewater_share_pct: 'wastewater',
  eco_kcn_count: 'zone_type',
  specialised_ccn_count: 'zone_type',
  it_park_infrastructure: 'infrastructure',
};

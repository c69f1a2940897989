import { addDays, daysBetween } from '../../lib/dates.ts';

/** First and last day. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Hectares to two decimals. */
export function hectares(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Months from one day to another, a part of a month as a share of 30.4 days. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) + (toDay - fromDay) / 30.4375;
}

/** Length in years: 5 for 2026-01-01 to 2030-12-31. */
export function yearsOf({ start, end }: Period): number {
  return monthsBetween(start, addDays(end, 1)) / 12;
}

/** Share of the period that is over when `day` begins: 0 before it, 1 after it. */
export function elapsedShare(period: Period, day: string): number {
  const all = daysBetween(period.start, period.end) + 1;
  return Math.min(1, Math.max(0, daysBetween(period.start, day) / all));
}

export interface Pace {
  readonly from_start_ha_per_year: number;
  readonly from_today_ha_per_year: number | null;
  readonly elapsed_share: number;
  readonly years_left: number;
  readonly baseline_ha_per_year: number | null;
  readonly at_baseline_pace_ha: number | null;
}

interface Progress {
  readonly targetHa: number;
  readonly recordedHa: number;
  readonly period: Period;
  readonly baseline: { readonly totalHa: number; readonly period: Period } | null;
}

/** How fast land has to be handed over to reach the target, from the start and from `day` on. */
export function paceOf({ targetHa, recordedHa, period, baseline }: Progress, day: string): Pace {
  const years = yearsOf(period);
  const elapsed = elapsedShare(period, day);
  const yearsLeft = years * (1 - elapsed);
  const remaining = Math.max(0, targetHa - recordedHa);
  const before = baseline === null ? null : baseline.totalHa / yearsOf(baseline.period);
  return {
    from_start_ha_per_year: hectares(targetHa / years),
    from_today_ha_per_year: yearsLeft > 0 ? hectares(remaining / yearsLeft) : null,
    elapsed_share: Math.round(elapsed * 10_000) / 10_000,
    years_left: hectares(yearsLeft),
    baseline_ha_per_year: before === null ? null : hectares(before),
    at_baseline_pace_ha: before === null ? null : hectares(before * years),
  };
}

/** The target spread evenly over the calendar years of its period. */
export function requiredByYear(
  targetHa: number,
  period: Period,
): { readonly year: number; readonly required_ha: number }[] {
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  const years = yearsOf(period);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const start = year === first ? period.start : `${year}-01-01`;
    const end = year === last ? period.end : `${year}-12-31`;
    return { year, required_ha: hectares((targetHa * yearsOf({ start, end })) / years) };
  });
}

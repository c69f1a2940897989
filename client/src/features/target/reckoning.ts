import type { Progress } from '../../api/types.ts';

/** The line of the target in shares of its whole, 0-1. */
export interface TargetLine {
  recorded: number;
  /** End of each year at an even pace. */
  ticks: { year: number; ha: number; at: number }[];
  /** Where an even pace from the first day would stand today. */
  today: { ha: number; at: number };
  /** What the period before reached. */
  baseline: { ha: number; at: number } | null;
}

const share = (ha: number, whole: number) => Math.min(1, Math.max(0, ha / whole));

export function targetLine(progress: Progress): TargetLine {
  const whole = progress.target_ha;
  let sum = 0;
  const ticks = progress.by_year.map(({ year, required_ha }) => {
    sum += required_ha;
    return { year, ha: sum, at: share(sum, whole) };
  });
  const evenToday = progress.pace.elapsed_share * whole;
  const before = progress.pace.at_baseline_pace_ha;
  return {
    recorded: share(progress.recorded_ha, whole),
    ticks,
    today: { ha: evenToday, at: share(evenToday, whole) },
    baseline: before === null ? null : { ha: before, at: share(before, whole) },
  };
}

export interface Point {
  /** Share of the period, 0-1. */
  time: number;
  ha: number;
}

export interface BurnUp {
  even: Point[];
  baseline: Point[] | null;
  /** From what is recorded today to the target. */
  needed: Point[] | null;
  /** Cumulative; empty while nothing is recorded. */
  recorded: Point[];
}

/** The lines of the burn-up. Years are drawn alike; a leap day is a third of a thousandth of the period. */
export function burnUp(progress: Progress): BurnUp {
  const { target_ha, recorded_ha, pace, by_year } = progress;
  const today = pace.elapsed_share;
  const years = Math.max(1, by_year.length);
  let sum = 0;
  const recorded: Point[] = [{ time: 0, ha: 0 }];
  for (const [index, year] of by_year.entries()) {
    const end = (index + 1) / years;
    sum += year.recorded_ha;
    if (index / years < today) recorded.push({ time: Math.min(end, today), ha: sum });
  }
  return {
    even: [
      { time: 0, ha: 0 },
      { time: 1, ha: target_ha },
    ],
    baseline:
      pace.at_baseline_pace_ha === null
        ? null
        : [
            { time: 0, ha: 0 },
            { time: 1, ha: pace.at_baseline_pace_ha },
          ],
    needed:
      pace.from_today_ha_per_year === null || recorded_ha >= target_ha
        ? null
        : [
            { time: today, ha: recorded_ha },
            { time: 1, ha: target_ha },
          ],
    recorded: progress.entries > 0 ? recorded : [],
  };
}

import type { Progress, Steps } from '../../api/types.ts';
import { dayAfter, shareOver } from '../../lib/days.ts';
import type { Assumptions } from '../../lib/forecast/assumptions.ts';
import { type Band, type Evidence, evidenceOf, forecastAt } from './forecast.ts';

/** Cumulative hectares at one moment of the period; `null` where a line does not run. */
export interface BurnUpRow {
  kind: 'start' | 'today' | 'year';
  /** The first day of the period, the day of reading, the last day of a year. */
  day: string;
  /** Share of the period that is over by then. */
  time: number;
  /** Required at an even pace from the first day. */
  even: number;
  /** Required from the day of reading on. */
  needed: number | null;
  recorded: number | null;
  /** The pace of the period before, from the first day. */
  before: number | null;
  forecast: Band | null;
}

/** A day on which the ledger moved. */
interface Step {
  day: string;
  time: number;
  recorded: number;
}

/** Everything that chart, table and sentence say, reckoned once. */
export interface BurnUp {
  period: Progress['period'];
  asOf: string;
  /** Share of the period that is over on the day of reading. */
  today: number;
  target: number;
  recorded: number;
  entries: number;
  fromStart: number;
  fromToday: number | null;
  /** Where the period ends at the pace of the period before, kept from its first day. */
  atBefore: number | null;
  rows: BurnUpRow[];
  /** The recorded hectares as they moved, up to the day of reading. */
  steps: Step[];
  /** The forecast from the day of reading to the end, finer than the rows; empty once the period is over. */
  band: (Band & { time: number })[];
  /** At the end of the period; null once it is over. */
  end: Band | null;
  evidence: Evidence;
  yearsLeft: number;
}

/** Moments of the forecast between the day of reading and the end: a month or two apart, so that its bends show. */
const MOMENTS = 40;

/** Required at an even pace: the years of the API at their ends, in between by days. */
function evenPath(progress: Progress): { time: number; ha: number }[] {
  let sum = 0;
  const last = progress.period.end;
  const ends = progress.by_year.map(({ year, required_ha }) => {
    sum += required_ha;
    const end = `${year}-12-31` < last ? `${year}-12-31` : last;
    return { time: shareOver(progress.period, dayAfter(end)), ha: sum };
  });
  return [{ time: 0, ha: 0 }, ...ends];
}

export function burnUpOf(progress: Progress, steps: Steps, assumed: Assumptions): BurnUp {
  const { period, pace, target_ha, recorded_ha } = progress;
  const today = pace.elapsed_share;
  const over = pace.from_today_ha_per_year === null;
  const evidence = evidenceOf(progress);
  const length = pace.from_start_ha_per_year > 0 ? target_ha / pace.from_start_ha_per_year : 0;
  const moved = steps.items.map((step) => ({
    day: step.on_date,
    time: shareOver(period, step.on_date),
    recorded: step.recorded_ha,
  }));
  const recordedBy = (day: string) => moved.findLast((step) => step.day <= day)?.recorded ?? 0;
  const neededAt = (time: number) =>
    over || recorded_ha >= target_ha || time < today
      ? null
      : recorded_ha + ((target_ha - recorded_ha) * (time - today)) / (1 - today);

  const row = (kind: BurnUpRow['kind'], day: string, time: number, even: number): BurnUpRow => ({
    kind,
    day,
    time,
    even,
    needed: neededAt(time),
    recorded: kind === 'today' ? recorded_ha : time <= today ? recordedBy(day) : null,
    before:
      pace.at_baseline_pace_ha === null ? null : (pace.at_baseline_pace_ha * even) / target_ha,
    forecast: over || time < today ? null : forecastAt(evidence, assumed, (time - today) * length),
  });
  const rows = evenPath(progress).map(({ time, ha }, index) => {
    const year = progress.by_year[index - 1]?.year;
    if (year === undefined) return row('start', period.start, 0, 0);
    const end = `${year}-12-31`;
    return row('year', end < period.end ? end : period.end, time, ha);
  });
  if (today > 0 && today < 1) rows.push(row('today', progress.as_of, today, target_ha * today));
  rows.sort((a, b) => a.time - b.time);

  const times = [
    ...rows.filter(({ forecast }) => forecast !== null).map(({ time }) => time),
    ...Array.from({ length: MOMENTS + 1 }, (_, n) => today + ((1 - today) * n) / MOMENTS),
  ].toSorted((a, b) => a - b);
  const band = over
    ? []
    : times.map((time) => ({
        time,
        ...forecastAt(evidence, assumed, Math.max(0, time - today) * length),
      }));

  return {
    band,
    period,
    asOf: progress.as_of,
    today,
    target: target_ha,
    recorded: recorded_ha,
    entries: progress.entries,
    fromStart: pace.from_start_ha_per_year,
    fromToday: pace.from_today_ha_per_year,
    atBefore: pace.at_baseline_pace_ha,
    rows,
    steps: moved,
    end: rows.at(-1)?.forecast ?? null,
    evidence,
    yearsLeft: (1 - today) * length,
  };
}

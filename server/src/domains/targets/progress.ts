import type { Static } from 'typebox';
import type { Moment } from '../../lib/moment.ts';
import { hectares, paceOf, requiredByYear } from './pace.ts';
import type { Recorded, TargetItem } from './repository.ts';
import type { Progress } from './schema.ts';

/**
 * What a target in hectares has come to. Coverage is `complete` only when somebody vouches for the whole ledger,
 * which nothing records yet: entries make it `partial`.
 */
export function progressOf(
  target: TargetItem,
  targetHa: number,
  recorded: Recorded,
  moment: Moment,
): Static<typeof Progress> {
  const { period, approx, id } = target;
  const { baseline, recorded_ha: recordedHa } = recorded;
  const before =
    baseline.period !== null && baseline.total_ha !== null
      ? { totalHa: baseline.total_ha, period: baseline.period }
      : null;
  return {
    ...recorded,
    id,
    target_ha: targetHa,
    approx,
    period,
    as_of: moment.date,
    coverage: recorded.entries > 0 ? 'partial' : 'none',
    remaining_ha: hectares(Math.max(0, targetHa - recordedHa)),
    pace: paceOf({ targetHa, recordedHa, period, baseline: before }, moment.date),
    by_year: requiredByYear(targetHa, period).map((required) => ({
      recorded_ha: 0,
      entries: 0,
      ...recorded.by_year.find(({ year }) => year === required.year),
      ...required,
    })),
    revision: moment.revision,
  };
}

import { type Interval, isExact } from '../lib/interval.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';

export type Unit = 'ha' | '%';

/** Where a scale ends by itself, so that "from 0" and "up to 100%" say nothing. */
const ENDS: Record<Unit, { low: number; high: number | null }> = {
  ha: { low: 0, high: null },
  '%': { low: 0, high: 100 },
};

interface Speaker {
  m: Messages;
  f: Format;
}

/** "400 ha", "about 45 ha", "over 128 ha", "at most 40 ha", "600–700 ha"; bounds keep whether they are included. */
export function figureWords(
  { m, f }: Speaker,
  interval: Interval,
  unit: Unit,
  approx = false,
): string {
  const say = unit === 'ha' ? f.ha : f.percent;
  const { min, max, minInclusive, maxInclusive } = interval;
  if (isExact(interval)) return approx ? m.figures.approx(say(min ?? 0)) : say(min ?? 0);
  const low = min === null || min <= ENDS[unit].low ? null : min;
  const high = max === null || max === ENDS[unit].high ? null : max;
  if (low !== null && high !== null) return m.figures.between(f.number(low), say(high));
  if (low !== null) return minInclusive ? m.figures.atLeast(say(low)) : m.figures.over(say(low));
  if (high !== null) return maxInclusive ? m.figures.atMost(say(high)) : m.figures.under(say(high));
  return m.terms.unpublished;
}

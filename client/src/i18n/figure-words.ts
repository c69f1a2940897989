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

export interface FigureParts {
  /** "about", "over", "at most" ...; null before a plain value. */
  qualifier: string | null;
  /** The number with its unit, or the words for nothing published. */
  value: string;
  known: boolean;
}

/** A figure in its two parts, for places that set the number large. */
export function figureParts(
  { m, f }: Speaker,
  interval: Interval | null,
  unit: Unit,
  approx = false,
): FigureParts {
  const say = unit === 'ha' ? f.ha : f.percent;
  const part = (qualifier: string | null, value: string) => ({ qualifier, value, known: true });
  const nothing = { qualifier: null, value: m.terms.unpublished, known: false };
  if (!interval) return nothing;
  const { min, max, minInclusive, maxInclusive } = interval;
  if (isExact(interval)) return part(approx ? m.figures.approx : null, say(min ?? 0));
  const low = min === null || min <= ENDS[unit].low ? null : min;
  const high = max === null || max === ENDS[unit].high ? null : max;
  if (low !== null && high !== null) return part(null, `${f.number(low)}–${say(high)}`);
  if (low !== null) return part(minInclusive ? m.figures.atLeast : m.figures.over, say(low));
  if (high !== null) return part(maxInclusive ? m.figures.atMost : m.figures.under, say(high));
  return nothing;
}

/** "400 ha", "about 45 ha", "over 128 ha", "at most 40 ha", "600–700 ha"; bounds keep whether they are included. */
export function figureWords(
  speaker: Speaker,
  interval: Interval,
  unit: Unit,
  approx = false,
): string {
  const { qualifier, value } = figureParts(speaker, interval, unit, approx);
  return qualifier ? `${qualifier} ${value}` : value;
}

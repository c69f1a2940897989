/** What is known of a number; a bound that is not inclusive is never reached. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly min_inclusive: boolean;
  readonly max_inclusive: boolean;
}

/** Whether something is so, is not, or cannot be said from what is known. */
export type Met = 'yes' | 'no' | 'unknown';

/** A rate with the weight it has in an average; an unknown rate may be anything, an open weight any size. */
export interface Weighted {
  readonly rate: Bounds | null;
  readonly weight_min: number;
  readonly weight_max: number | null;
}

const ANY_RATE: Bounds = { min: 0, max: 100, min_inclusive: true, max_inclusive: true };

/** Stands for a weight without an upper bound: far beyond every zone, and small enough to be reckoned with. */
const OPEN_WEIGHT = 1e9;

/**
 * The least that the weighted average of the rates can be. It is reached where the zones below some rate weigh all
 * they can and the others as little as they can, so only those ways of weighing have to be tried.
 */
function leastAverage(zones: readonly { rate: number; low: number; high: number }[]): number {
  const sorted = [...zones].sort((a, b) => a.rate - b.rate);
  let weight = sorted.reduce((sum, { low }) => sum + low, 0);
  let total = sorted.reduce((sum, { low, rate }) => sum + low * rate, 0);
  let least = weight > 0 ? total / weight : Number.POSITIVE_INFINITY;
  for (const { rate, low, high } of sorted) {
    weight += high - low;
    total += (high - low) * rate;
    if (weight > 0) least = Math.min(least, total / weight);
  }
  return least;
}

/** Every value that the weighted average of the rates can have, in per cent to two decimals; null for no zones. */
export function averageBounds(zones: readonly Weighted[]): Bounds | null {
  const known = zones.map(({ rate, weight_min, weight_max }) => ({
    ...(rate ?? ANY_RATE),
    low: weight_min,
    high: weight_max ?? OPEN_WEIGHT,
  }));
  const weighing = known.filter(({ high }) => high > 0);
  if (weighing.length === 0) return null;
  const min = leastAverage(weighing.map(({ min: rate, low, high }) => ({ rate, low, high })));
  const max = -leastAverage(
    weighing.map(({ max: rate, low, high }) => ({ rate: -rate, low, high })),
  );
  return {
    // Rounded outwards: a bound may be wider than it must be, never narrower.
    min: Math.floor(min * 100 + 1e-6) / 100,
    max: Math.ceil(max * 100 - 1e-6) / 100,
    min_inclusive: weighing.some(({ min_inclusive }) => min_inclusive),
    max_inclusive: weighing.some(({ max_inclusive }) => max_inclusive),
  };
}

/** Whether every value, no value or some values within the bounds are what is wanted. */
export function metBy(op: '>=' | '>' | '=', wanted: number, bounds: Bounds): Met {
  const { min, max, min_inclusive, max_inclusive } = bounds;
  const allAbove = min > wanted || (min === wanted && !min_inclusive);
  const allBelow = max < wanted || (max === wanted && !max_inclusive);
  if (op === '>') return allAbove ? 'yes' : max <= wanted ? 'no' : 'unknown';
  if (op === '>=') return min >= wanted ? 'yes' : allBelow ? 'no' : 'unknown';
  if (min === wanted && max === wanted) return 'yes';
  return allAbove || allBelow ? 'no' : 'unknown';
}

/** What holds of a whole whose parts each have to be so. */
export function metByAll(parts: readonly Met[]): Met {
  if (parts.includes('no')) return 'no';
  return parts.length > 0 && parts.every((part) => part === 'yes') ? 'yes' : 'unknown';
}

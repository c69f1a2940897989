/** Which hectares a zone is drawn with when it has no known boundary, and why. */
export type DisplayBasis = 'exact' | 'approximate' | 'bound' | 'group_mean';

export interface AreaFact {
  readonly id: number;
  /** Zones whose areas the province sums up together, e.g. `ccn/bac-kan`. */
  readonly group: string;
  /** Counted in the official total of its group. */
  readonly counted: boolean;
  /** Planned area of the whole zone, hectares; `null` where no bound is published. */
  readonly minHa: number | null;
  readonly maxHa: number | null;
  readonly approx: boolean;
}

export interface DisplayArea {
  readonly ha: number;
  readonly basis: DisplayBasis;
}

/** Drawn where a group says nothing at all: the smallest CCN the law allows is 5 ha, the largest 75. */
const LAST_RESORT_HA = 40;

const round2 = (ha: number) => Math.round(ha * 100) / 100;

/** An exact or approximate area, the only ones that enter sums. */
export function knownHa(fact: AreaFact): number | undefined {
  return fact.minHa !== null && fact.minHa === fact.maxHa && fact.minHa > 0
    ? fact.minHa
    : undefined;
}

function boundHa(fact: AreaFact): number | undefined {
  const bounds = [fact.minHa, fact.maxHa].filter((bound) => bound !== null && bound > 0);
  if (bounds.length === 0) return undefined;
  return bounds.reduce((sum: number, bound) => sum + (bound ?? 0), 0) / bounds.length;
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}

/**
 * What a zone of the group without any figure is drawn with: an equal share of what the official total leaves
 * unpublished; where that is nothing or not stated, and for zones outside the count, the mean of the known.
 */
function groupMean(
  facts: readonly AreaFact[],
  officialHa: number | undefined,
): { readonly counted: number; readonly other: number } {
  const counted = facts.filter((fact) => fact.counted);
  const known = counted.map(knownHa).filter((ha) => ha !== undefined);
  const without = counted.length - known.length;
  const rest = (officialHa ?? 0) - known.reduce((a, b) => a + b, 0);
  const other =
    mean(known) ?? mean(facts.map(knownHa).filter((ha) => ha !== undefined)) ?? LAST_RESORT_HA;
  return { counted: without > 0 && rest > 0 ? rest / without : other, other };
}

/**
 * The hectares each zone is drawn with, at most 2 decimals: its known area, else its bound (the middle of two),
 * else the mean of its group. A mean is for drawing only and never enters a sum.
 *
 * @param officialHa official totals by group, hectares
 */
export function displayAreas(
  facts: readonly AreaFact[],
  officialHa: ReadonlyMap<string, number>,
): Map<number, DisplayArea> {
  const areas = new Map<number, DisplayArea>();
  for (const group of new Set(facts.map((fact) => fact.group))) {
    const members = facts.filter((fact) => fact.group === group);
    const means = groupMean(members, officialHa.get(group));
    for (const fact of members) {
      const known = knownHa(fact);
      const bound = boundHa(fact);
      const ha = known ?? bound ?? (fact.counted ? means.counted : means.other);
      const exact = fact.approx ? 'approximate' : 'exact';
      const basis = known !== undefined ? exact : bound !== undefined ? 'bound' : 'group_mean';
      areas.set(fact.id, { ha: Math.max(0.01, round2(ha)), basis });
    }
  }
  return areas;
}

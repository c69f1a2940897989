/** Status of a zone whose land could still be handed over. */
export const SERVING = [
  'operating',
  'under_construction',
  'established',
  'planned',
  'unknown',
] as const;
export type Serving = (typeof SERVING)[number];

/** How land of a status becomes land handed over. */
export interface LandAssumption {
  /** Per cent of the free land that is handed over each year once it is ready. */
  share: number;
  /** Years until it is ready. */
  years: number;
}

/** What a forecast takes for granted. Every number is an assumption of the atlas until a planner says otherwise. */
export interface Assumptions {
  /** Per cent of the pace of the period before. */
  pace: number;
  /** Land promised, not handed over: per cent that will be, evenly over the years. */
  promised: { share: number; years: number };
  land: Readonly<Record<Serving, LandAssumption>>;
}

/** What the atlas assumes, and resets to. No source states conversion rates; the order alone is evident. */
export const STATED: Assumptions = {
  pace: 100,
  promised: { share: 70, years: 2 },
  land: {
    operating: { share: 15, years: 0 },
    under_construction: { share: 10, years: 1 },
    established: { share: 10, years: 2 },
    planned: { share: 5, years: 3 },
    unknown: { share: 0, years: 3 },
  },
};

/** What an assumption can be. */
export interface Limits {
  min: number;
  max: number;
  step: number;
}
export const LIMITS = {
  pace: { min: 0, max: 300, step: 5 },
  promisedShare: { min: 0, max: 100, step: 5 },
  promisedYears: { min: 0.5, max: 10, step: 0.5 },
  landShare: { min: 0, max: 50, step: 1 },
  landYears: { min: 0, max: 10, step: 0.5 },
} as const satisfies Record<string, Limits>;

/** The numbers in one row, each with its limits: the order that a link keeps. */
export function assumptionValues({ pace, promised, land }: Assumptions): number[] {
  const ofLand = SERVING.flatMap((status) => [land[status].share, land[status].years]);
  return [pace, promised.share, promised.years, ...ofLand];
}

const ORDER: readonly Limits[] = [
  LIMITS.pace,
  LIMITS.promisedShare,
  LIMITS.promisedYears,
  ...SERVING.flatMap(() => [LIMITS.landShare, LIMITS.landYears]),
];

/** The assumptions of a row of numbers; null when one is missing or beyond its limits. */
export function assumptionsOf(values: readonly number[]): Assumptions | null {
  const sound =
    values.length === ORDER.length &&
    ORDER.every(({ min, max }, index) => {
      const value = values[index];
      return value !== undefined && value >= min && value <= max;
    });
  if (!sound) return null;
  const at = (index: number) => values[index] ?? 0;
  const land = Object.fromEntries(
    SERVING.map((status, index) => [
      status,
      { share: at(3 + 2 * index), years: at(4 + 2 * index) },
    ]),
  ) as Record<Serving, LandAssumption>;
  return { pace: at(0), promised: { share: at(1), years: at(2) }, land };
}

/** Whether two sets of assumptions are the same. */
export const sameAssumptions = (a: Assumptions, b: Assumptions): boolean =>
  assumptionValues(a).join() === assumptionValues(b).join();

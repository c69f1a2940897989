import type { Place } from './place.ts';
import { hundredths, leftOf } from './range.ts';
import type { Conflict } from './schema.ts';

/** What is drawn, and where it cannot be: `n` counts the new zones first, then the extensions. */
export interface ShapeFault {
  readonly n: number;
  readonly code: 'shape_invalid' | 'outside_province' | 'overlap';
  readonly zone: string | null;
  /** Another shape of the same scenario. */
  readonly other: number | null;
  readonly ha: number | null;
  readonly indicative: boolean;
  readonly bounds: number[];
}

/** Whose a shape is. */
export interface ShapeOwner {
  readonly zone: string | null;
  readonly new: string | null;
}

const NOTHING = {
  other: null,
  other_new: false,
  ha: null,
  limit_ha: null,
  year: null,
  indicative: false,
} as const;

const at = ({ zone, new: id, bounds }: Place) => ({ zone, new: id, bounds });

/** The year in which what is handed over, all together, passes a limit. */
function yearBeyond({ steps }: Place, limit: number): number | null {
  let sum = 0;
  for (const { year, hectares = 0 } of steps) {
    sum += hectares;
    if (sum > limit + 1e-6) return year;
  }
  return null;
}

/** More than there is: than the law of the land allows, or else than is published as free. */
function landConflicts(place: Place): Conflict[] {
  const { bound_ha, held_ha, ahead_ha, extension_ha, scenario_ha, free } = place;
  const beyond = (code: Conflict['code'], limit: number): Conflict[] => {
    const excess = hundredths(scenario_ha - limit);
    if (scenario_ha === 0 || excess <= 0) return [];
    const year = yearBeyond(place, limit);
    return [{ ...NOTHING, ...at(place), code, ha: excess, limit_ha: hundredths(limit), year }];
  };
  const over =
    bound_ha === null
      ? []
      : beyond('over_allocated', Math.max(0, bound_ha + extension_ha - held_ha));
  if (over.length > 0 || free === null) return over;
  const { max } = leftOf(free, ahead_ha, extension_ha);
  return max === null ? [] : beyond('more_than_free', max);
}

const GONE: ReadonlySet<string> = new Set(['withdrawn', 'superseded']);

/** Land of a zone that is no zone any more by then. */
function withdrawnConflicts(place: Place): Conflict[] {
  let status: string = place.status;
  for (const step of place.steps) {
    status = step.status ?? status;
    if (GONE.has(status) && step.hectares !== undefined) {
      const { year, hectares: ha } = step;
      return [{ ...NOTHING, ...at(place), code: 'withdrawn', ha, year }];
    }
  }
  return [];
}

/** What is wrong with what a scenario does at one place. */
export function placeConflicts(place: Place, years: ReadonlySet<number>): Conflict[] {
  const moved: Conflict[] =
    place.moved_ha > 0.005 && place.scenario_ha > 0
      ? [{ ...NOTHING, ...at(place), code: 'ledger_moved', ha: hundredths(place.moved_ha) }]
      : [];
  const outside = place.steps
    .filter(({ year, hectares }) => hectares !== undefined && !years.has(year))
    .map(
      ({ year, hectares: ha = 0 }): Conflict => ({
        ...NOTHING,
        ...at(place),
        code: 'outside_period',
        ha,
        year,
      }),
    );
  return [...landConflicts(place), ...withdrawnConflicts(place), ...moved, ...outside];
}

/** What is wrong with what a scenario has drawn. */
export function shapeConflicts(
  faults: readonly ShapeFault[],
  owners: readonly ShapeOwner[],
): Conflict[] {
  return faults.map(({ n, code, zone, other, ha, indicative, bounds }) => {
    const owner = owners[n] ?? { zone: null, new: null };
    const second = other === null ? undefined : owners[other];
    return {
      ...NOTHING,
      zone: owner.zone,
      new: owner.new,
      code,
      other: zone ?? second?.new ?? second?.zone ?? null,
      other_new: zone === null && second?.new !== null && second !== undefined,
      ha,
      indicative,
      bounds,
    };
  });
}

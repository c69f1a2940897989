import { KINDS, ORIENTATIONS } from '../../lib/schema.ts';
import { placeConflicts, type ShapeFault, type ShapeOwner, shapeConflicts } from './conflicts.ts';
import type { Place } from './place.ts';
import { hundredths, leftOf, rateOf, shifted, sumOf } from './range.ts';
import type { Range, ScenarioResult, ZoneResult } from './schema.ts';

type Rule = 'developer' | 'tenant' | 'first';

/** A target in hectares, and what the ledger holds towards it by the end of its period. */
export interface TargetRow {
  readonly id: string;
  readonly target_ha: number;
  readonly rule: Rule;
  readonly start: string;
  readonly end: string;
  /** Today. */
  readonly recorded_ha: number;
  readonly ledger_ha: number;
  readonly by_year: readonly { readonly key: string; readonly ha: number }[];
  readonly by_orientation: readonly { readonly key: string; readonly ha: number }[];
  readonly by_kind: readonly { readonly key: string; readonly ha: number }[];
  readonly sample: boolean;
}

/** Whose land a scenario hands over under a target's rule. */
export const recipientOf = (rule: Rule): 'developer' | 'tenant' =>
  rule === 'developer' ? 'developer' : 'tenant';

/** Hectares that a place adds to the target by year; where whoever comes first counts, what passes on is not new. */
function addedBy(place: Place, rule: Rule): Map<number, number> {
  const added = new Map<number, number>();
  let taken = 0;
  const counted = () =>
    rule === 'first' ? Math.max(place.developer_ha, place.tenant_ha + taken) : taken;
  for (const { year, hectares = 0 } of place.steps) {
    const before = counted();
    taken += hectares;
    added.set(year, (added.get(year) ?? 0) + counted() - before);
  }
  return added;
}

function zoneResult(place: Place, rule: Rule): ZoneResult {
  const { extension_ha, scenario_ha, ahead_ha, free, leased, land } = place;
  const let_ha = recipientOf(rule) === 'tenant' ? ahead_ha + scenario_ha : 0;
  const rate = (of: Range | null, to: Range | null) => (of && to ? rateOf(of, to) : null);
  return {
    zone: place.zone,
    new: place.new,
    kind: place.kind,
    name_vi: place.name_vi,
    name_en: place.name_en,
    orientation: place.orientation,
    status: place.status,
    status_then: place.steps.reduce<ZoneResult['status_then']>(
      (last, { status }) => status ?? last,
      null,
    ),
    bound_ha: place.bound_ha,
    held_ha: hundredths(place.held_ha),
    scenario_ha,
    extension_ha,
    left_before: free && leftOf(free, ahead_ha),
    left_after: free && leftOf(free, ahead_ha + scenario_ha, extension_ha),
    occupancy_before: rate(leased, land),
    occupancy_after: rate(
      leased && shifted(leased, let_ha),
      land && shifted(land, 0, extension_ha),
    ),
    bounds: place.bounds,
  };
}

/** Rates by the law of a kind over the places where they can be computed: never parks with clusters. */
function fillOf(places: readonly Place[], kind: 'kcn' | 'ccn', rule: Rule) {
  const own = places.filter((place) => place.kind === kind);
  const known = own.flatMap(({ leased, land, extension_ha, ahead_ha, scenario_ha }) =>
    leased && land ? [{ leased, land, extension_ha, more: ahead_ha + scenario_ha }] : [],
  );
  const more = recipientOf(rule) === 'tenant' ? 1 : 0;
  const before = rateOf(sumOf(known.map((z) => z.leased)), sumOf(known.map((z) => z.land)));
  const after = rateOf(
    sumOf(known.map((z) => shifted(z.leased, more * z.more))),
    sumOf(known.map((z) => shifted(z.land, 0, z.extension_ha))),
  );
  return {
    kind,
    zones: known.length,
    zones_unknown: own.length - known.length,
    before: known.length > 0 ? before : null,
    after: known.length > 0 ? after : null,
  };
}

const slice = (ledger: number, scenario: number) => ({
  ledger_ha: hundredths(ledger),
  scenario_ha: hundredths(scenario),
  total_ha: hundredths(ledger + scenario),
});

/** What a scenario would come to, beside what the ledger holds. Nothing is kept of it. */
export function evaluate(
  target: TargetRow,
  places: readonly Place[],
  shapes: { readonly faults: readonly ShapeFault[]; readonly owners: readonly ShapeOwner[] },
): Omit<ScenarioResult, 'as_of' | 'revision' | 'sample'> {
  const first = Number(target.start.slice(0, 4));
  const last = Number(target.end.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const inPeriod = new Set(years);
  const added = places.map((place) => ({ place, by: addedBy(place, target.rule) }));
  const sum = (wanted: (place: Place, year: number) => boolean) =>
    added.reduce(
      (all, { place, by }) =>
        [...by].reduce((own, [year, ha]) => (wanted(place, year) ? own + ha : own), all),
      0,
    );
  const scenario = sum((_, year) => inPeriod.has(year));
  const total = slice(target.ledger_ha, scenario);
  let cumulative = 0;
  return {
    target: target.id,
    target_ha: target.target_ha,
    period: { start: target.start, end: target.end },
    recorded_ha: target.recorded_ha,
    ...total,
    gap_ha: hundredths(Math.max(0, target.target_ha - total.total_ha)),
    outside_period_ha: hundredths(sum((_, year) => !inPeriod.has(year))),
    by_year: years.map((year) => {
      const ledger = target.by_year.find(({ key }) => key === String(year))?.ha ?? 0;
      const own = slice(
        ledger,
        sum((_, at) => at === year),
      );
      cumulative += own.total_ha;
      return { year, ...own, cumulative_ha: hundredths(cumulative) };
    }),
    by_orientation: ORIENTATIONS.map((orientation) => ({
      orientation,
      ...slice(
        target.by_orientation.find(({ key }) => key === orientation)?.ha ?? 0,
        sum((place, year) => place.orientation === orientation && inPeriod.has(year)),
      ),
    })),
    by_kind: KINDS.map((kind) => ({
      kind,
      ...slice(
        target.by_kind.find(({ key }) => key === kind)?.ha ?? 0,
        sum((place, year) => place.kind === kind && inPeriod.has(year)),
      ),
    })),
    zones: places.map((place) => zoneResult(place, target.rule)),
    fill: [fillOf(places, 'kcn', target.rule), fillOf(places, 'ccn', target.rule)],
    conflicts: [
      ...places.flatMap((place) => placeConflicts(place, inPeriod)),
      ...shapeConflicts(shapes.faults, shapes.owners),
    ],
  };
}

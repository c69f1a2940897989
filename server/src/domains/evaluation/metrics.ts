import { averageBounds, type Bounds, type Met, metBy, type Weighted } from './bounds.ts';

export type Kind = 'kcn' | 'ccn' | 'it_park';
/** How the group's figure comes about: a mean of rates, a number of zones, a share of zones, or a day. */
type Measure = 'mean' | 'count' | 'share' | 'day';

/** What a target asks, of which zones. */
export interface Metric {
  readonly measure: Measure;
  readonly kinds: readonly Kind[];
  /** Only of zones in operation. */
  readonly operating: boolean;
  /** The field that decides; for a mean the rate by the law of the kind. */
  readonly field: 'occupancy' | 'zone_type' | 'wastewater' | 'infrastructure';
  /** The code that counts. */
  readonly code: string;
}

/** The plan's targets besides the land, by `metric`. A kind is reckoned by itself, never with another. */
export const METRICS: Readonly<Record<string, Metric>> = {
  occupancy_pct: {
    measure: 'mean',
    kinds: ['kcn', 'ccn'],
    operating: true,
    field: 'occupancy',
    code: '',
  },
  wastewater_share_pct: {
    measure: 'share',
    kinds: ['kcn', 'ccn'],
    operating: true,
    field: 'wastewater',
    code: 'yes',
  },
  eco_kcn_count: {
    measure: 'count',
    kinds: ['kcn'],
    operating: false,
    field: 'zone_type',
    code: 'eco',
  },
  specialised_ccn_count: {
    measure: 'count',
    kinds: ['ccn'],
    operating: false,
    field: 'zone_type',
    code: 'specialised',
  },
  it_park_infrastructure: {
    measure: 'day',
    kinds: ['it_park'],
    operating: false,
    field: 'infrastructure',
    code: 'yes',
  },
};

/** What is known of one zone. */
export interface ZoneFacts {
  readonly min: number | null;
  readonly max: number | null;
  readonly min_inclusive: boolean;
  readonly max_inclusive: boolean;
  readonly weight_min: number;
  readonly weight_max: number | null;
  readonly code: string | null;
  readonly since: string | null;
  /** Of a code: how sure it is. */
  readonly basis: string | null;
}

interface Wanted {
  readonly op: '>=' | '>' | '=' | 'before';
  readonly value: number | null;
  /** Last day of the target's period. */
  readonly due: string;
}

const rateOf = ({ min, max, min_inclusive, max_inclusive }: ZoneFacts): Bounds | null =>
  min === null && max === null
    ? null
    : { min: min ?? 0, max: max ?? 100, min_inclusive, max_inclusive };

/** Whether a zone by itself is what the target asks for. Only what a source states decides. */
export function zoneMet(metric: Metric, wanted: Wanted, zone: ZoneFacts, asOf: string): Met {
  if (metric.measure === 'mean') {
    const rate = rateOf(zone);
    return rate && wanted.op !== 'before' ? metBy(wanted.op, wanted.value ?? 0, rate) : 'unknown';
  }
  if (zone.code === null || zone.basis !== 'stated') return 'unknown';
  if (zone.code !== metric.code) return 'no';
  if (metric.measure !== 'day') return 'yes';
  return (zone.since ?? asOf) <= wanted.due || zone.since === null ? 'yes' : 'no';
}

const between = (min: number, max: number): Bounds => ({
  min,
  max,
  min_inclusive: true,
  max_inclusive: true,
});

/** What the zones of one kind come to. `unnamed`: zones that are stated to exist and cannot be named. */
export function groupResult(
  metric: Metric,
  wanted: Wanted,
  zones: readonly ZoneFacts[],
  unnamed: number,
  asOf: string,
): { readonly result: Bounds | null; readonly met: Met } {
  const each = zones.map((zone) => zoneMet(metric, wanted, zone, asOf));
  const sure = each.filter((met) => met === 'yes').length;
  const possible = each.filter((met) => met !== 'no').length + unnamed;
  if (metric.measure === 'day') {
    return { result: null, met: each.find((met) => met !== 'unknown') ?? 'unknown' };
  }
  const result = {
    mean: () => averageBounds([...zones.map(weighted), ...Array.from({ length: unnamed }, unseen)]),
    share: () => sharesOf(sure, possible, zones.length + unnamed),
    count: () => between(sure, possible),
  }[metric.measure]();
  const met =
    result && wanted.op !== 'before' ? metBy(wanted.op, wanted.value ?? 0, result) : 'unknown';
  return { result, met };
}

const weighted = (zone: ZoneFacts): Weighted => ({ ...zone, rate: rateOf(zone) });
const unseen = (): Weighted => ({ rate: null, weight_min: 0, weight_max: null });

/** Per cent of all, rounded outwards. */
function sharesOf(sure: number, possible: number, all: number): Bounds | null {
  if (all === 0) return null;
  const low = Math.floor((10_000 * sure) / all) / 100;
  const high = Math.ceil((10_000 * possible) / all) / 100;
  return between(low, high);
}

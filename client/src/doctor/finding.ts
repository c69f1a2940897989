import type { LngLat } from '../lib/geodesy/lng-lat.ts';
import type { Bounds, Figures, Finding, FindingCode, Fix, Place, Severity } from './types.ts';

/** Places told of one finding; nobody looks at more. */
export const MOST_PLACES = 200;

const RANK: Record<Severity, number> = { stop: 0, ask: 1, warn: 2, note: 3 };
/** The order of a list of findings: what keeps a file from being used comes first. */
export const bySeverity = (a: Finding, b: Finding) => RANK[a.severity] - RANK[b.severity];

interface Details {
  readonly places?: readonly Place[];
  readonly count?: number;
  readonly figures?: Figures;
  readonly fixes?: readonly Fix[];
}

/** One finding, its first place apart from the others. */
export function finding(code: FindingCode, severity: Severity, details: Details = {}): Finding {
  const { places = [], figures = {}, fixes = [] } = details;
  const [place = null, ...others] = places.slice(0, MOST_PLACES);
  const count = details.count ?? Math.max(1, places.length);
  const found: Finding = { code, severity, place, count, figures, fixes };
  return others.length > 0 ? { ...found, others } : found;
}

export const point = (at: LngLat): Place => ({ kind: 'point', at });
export const segment = (from: LngLat, to: LngLat): Place => ({ kind: 'segment', from, to });
export const box = (bounds: Bounds): Place => ({ kind: 'box', bounds });

/** Whether a fix of this code has been asked for. */
export const asked = (fixes: readonly Fix[], code: Fix['code']) =>
  fixes.some((fix) => fix.code === code);

/** The last fix of this code: the choice that holds. */
export function choice<C extends Fix['code']>(fixes: readonly Fix[], code: C) {
  return fixes.findLast((fix): fix is Extract<Fix, { code: C }> => fix.code === code);
}

import type { Theme, ZoneKind, ZoneStatus } from '../types.ts';

/**
 * - `plain`: as drawn for every zone;
 * - `ghost`: the outline left of a zone that the filters put aside;
 * - `hover`, `selected`: lifted copies drawn over all others.
 */
type MarkState = 'plain' | 'ghost' | 'hover' | 'selected';

/** All that a zone's symbol depends on. Its text form is the image id, so images need no register. */
export interface MarkSpec {
  theme: Theme;
  status: ZoneStatus;
  kind: ZoneKind;
  /** Of the disc, in CSS pixels; about what it measures at the scale of the whole province. */
  radius: number;
  /** Known share of leased land, lowest and highest per cent; null draws no ring. */
  occupancy: readonly [min: number, max: number] | null;
  state: MarkState;
}

export type PatternSpec = Pick<MarkSpec, 'theme' | 'status'>;

const SMALLEST = 3.5;
/** Disc area is in proportion to hectares: at zoom 10.5 (where sizes have grown 1.5 times) it is the true area. */
const PX_PER_SQRT_HA = 0.75;

/** Radius of a zone's disc in CSS pixels; below 22 ha all are drawn alike, so that none is lost. */
export function markRadius(hectares: number): number {
  return Math.max(SMALLEST, Math.round(PX_PER_SQRT_HA * Math.sqrt(Math.max(0, hectares)) * 2) / 2);
}

const STATUSES: readonly string[] = [
  'planned',
  'established',
  'under_construction',
  'operating',
  'withdrawn',
  'superseded',
  'unknown',
] satisfies ZoneStatus[];

const isStatus = (text: string | undefined): text is ZoneStatus =>
  text !== undefined && STATUSES.includes(text);
const isKind = (text: string | undefined): text is ZoneKind =>
  text === 'kcn' || text === 'ccn' || text === 'it_park';
const isTheme = (text: string | undefined): text is Theme => text === 'light' || text === 'dark';
const isState = (text: string | undefined): text is MarkState =>
  text === 'plain' || text === 'ghost' || text === 'hover' || text === 'selected';

/** The part of a mark's id that is the zone's own; the style puts theme and state around it. */
export function markKey({ status, kind, radius, occupancy }: Omit<MarkSpec, 'theme' | 'state'>) {
  const share = occupancy ? occupancy.map((v) => Math.round(v)).join('-') : 'none';
  return `${status}/${kind}/${radius}/${share}`;
}

export const markId = (spec: MarkSpec) => `mark/${spec.theme}/${markKey(spec)}/${spec.state}`;
export const patternId = ({ theme, status }: PatternSpec) => `pattern/${theme}/${status}`;

/** Null for an id that is not a mark's. */
export function parseMarkId(id: string): MarkSpec | null {
  const [head, theme, status, kind, size, share, state] = id.split('/');
  const radius = Number(size);
  if (head !== 'mark' || !isTheme(theme) || !isStatus(status) || !isKind(kind)) return null;
  if (!isState(state) || !(radius > 0)) return null;
  const [min, max] = (share ?? '').split('-').map(Number);
  const known = min !== undefined && max !== undefined && min >= 0 && max <= 100;
  return { theme, status, kind, radius, occupancy: known ? [min, max] : null, state };
}

/** Null for an id that is not a pattern's. */
export function parsePatternId(id: string): PatternSpec | null {
  const [head, theme, status] = id.split('/');
  return head === 'pattern' && isTheme(theme) && isStatus(status) ? { theme, status } : null;
}

import { type Filters, NO_FILTERS } from './types.ts';

/** The conditions a reader sets and drops as one. */
export type Condition =
  | 'q'
  | 'kind'
  | 'status'
  | 'orientation'
  | 'industry'
  | 'area'
  | 'occupancy'
  | 'free'
  | 'location_basis'
  | 'counted';

const FIELDS: Record<Condition, readonly (keyof Filters)[]> = {
  q: ['q'],
  kind: ['kind'],
  status: ['status'],
  orientation: ['orientation'],
  industry: ['industry'],
  area: ['min_area', 'max_area'],
  occupancy: ['min_occupancy', 'max_occupancy'],
  free: ['min_free'],
  location_basis: ['location_basis'],
  counted: ['counted'],
};
export const CONDITIONS = Object.keys(FIELDS) as Condition[];

const isSet = (value: Filters[keyof Filters]): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== null;

export const isActive = (filters: Filters, condition: Condition): boolean =>
  FIELDS[condition].some((field) => isSet(filters[field]));

export const activeConditions = (filters: Filters): Condition[] =>
  CONDITIONS.filter((condition) => isActive(filters, condition));

/** What to change so that a condition no longer holds. */
export function without(condition: Condition): Partial<Filters> {
  return Object.fromEntries(FIELDS[condition].map((field) => [field, NO_FILTERS[field]]));
}

/** Whether a figure is asked for, so that certainty matters. */
export const asksForFigure = (filters: Filters): boolean =>
  (['area', 'occupancy', 'free'] as const).some((condition) => isActive(filters, condition));

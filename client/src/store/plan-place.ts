/** The pages of the planners' desk, in the order of its menu. */
export const PLAN_PLACES = [
  'progress',
  'ledger',
  'conformity',
  'overlaps',
  'layers',
  'scenarios',
  'reconciliation',
  'report',
] as const;
/** A page of the planners' desk, as the address names it. */
export type PlanPlace = (typeof PLAN_PLACES)[number];

/** Pages that stand beside the map, since they speak of places; the others take the whole screen. */
const BESIDE_MAP: ReadonlySet<PlanPlace> = new Set([
  'conformity',
  'overlaps',
  'layers',
  'scenarios',
]);

/** The page an address names, else the first. */
export function readPlanPlace(text: string | null): PlanPlace {
  return PLAN_PLACES.find((one) => one === text) ?? 'progress';
}

/** Whether a page takes the whole screen. */
export const planCoversMap = (place: PlanPlace): boolean => !BESIDE_MAP.has(place);

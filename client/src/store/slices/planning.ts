import type { StateCreator } from 'zustand';
import type { Atlas } from '../create.ts';
import type { PlanPlace } from '../plan-place.ts';

export interface PlanningActions {
  /** Goes to a page of the planners' desk. */
  openPlan(place: PlanPlace): void;
}

export const planningActions: StateCreator<Atlas, [], [], PlanningActions> = (set) => ({
  openPlan: (plan) =>
    set({
      view: 'planning',
      plan,
      targetOpen: false,
      measure: null,
      openFilter: null,
      sheet: 'half',
    }),
});

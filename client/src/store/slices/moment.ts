import type { StateCreator } from 'zustand';
import type { Atlas } from '../create.ts';

export interface MomentActions {
  /** Shows the figures of a day, as known now or at a revision. */
  pinMoment(asOf: string, knownAt?: number | null): void;
  /** Back to today and to every change as it comes. */
  unpinMoment(): void;
}

export const momentActions: StateCreator<Atlas, [], [], MomentActions> = (set) => ({
  pinMoment: (asOf, knownAt = null) => set({ asOf, knownAt }),
  unpinMoment: () => set({ asOf: null, knownAt: null }),
});

import type { StateCreator } from 'zustand';
import { type MeasureMode, type MeasureState, startMeasure } from '../../map/measure/state.ts';
import type { Atlas } from '../create.ts';

export interface MeasureActions {
  startMeasuring(mode: MeasureMode): void;
  setMeasure(measure: MeasureState): void;
  endMeasuring(): void;
}

export const measureActions: StateCreator<Atlas, [], [], MeasureActions> = (set) => ({
  // A boundary half drawn is not given up for a measurement.
  startMeasuring: (mode) =>
    set((state) =>
      state.sketch ? state : { measure: startMeasure(mode), targetOpen: false, sheet: 'half' },
    ),
  setMeasure: (measure) => set({ measure }),
  endMeasuring: () => set({ measure: null, sheet: 'peek' }),
});

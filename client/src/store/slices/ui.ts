import type { StateCreator } from 'zustand';
import type { MapErrorKind } from '../../map/types.ts';
import type { Atlas } from '../create.ts';
import type { FilterPanel, SheetHeight } from '../state.ts';

export interface UiActions {
  /** Opens the filter, or closes it when it is open. */
  toggleFilterPanel(panel: FilterPanel): void;
  setTargetOpen(open: boolean): void;
  setLegendOpen(open: boolean): void;
  setIntroOpen(open: boolean): void;
  setSheet(height: SheetHeight): void;
  setMapFailure(failure: MapErrorKind | null): void;
}

export const uiActions: StateCreator<Atlas, [], [], UiActions> = (set) => ({
  toggleFilterPanel: (panel) =>
    set((state) => ({ openFilter: state.openFilter === panel ? null : panel })),
  setTargetOpen: (targetOpen) => set({ targetOpen }),
  setLegendOpen: (legendOpen) => set({ legendOpen }),
  setIntroOpen: (introOpen) => set({ introOpen }),
  setSheet: (sheet) => set({ sheet }),
  setMapFailure: (mapFailure) => set({ mapFailure }),
});

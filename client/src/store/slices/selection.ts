import type { StateCreator } from 'zustand';
import type { Region } from '../../api/types.ts';
import type { Atlas } from '../create.ts';
import { planCoversMap } from '../plan-place.ts';
import type { SelectionState } from '../state.ts';

export interface SelectionActions {
  select(slug: string, from: SelectionState['selectedFrom']): void;
  deselect(): void;
  hover(id: number | null): void;
  setRegion(region: Region | null): void;
  /** Marks zones whose figures have just changed. */
  setPulsed(ids: readonly number[]): void;
}

/** Whether what is open hides the card of a zone. */
const coversMap = ({ view, plan }: Atlas): boolean =>
  view === 'summary' || view === 'changes' || (view === 'planning' && planCoversMap(plan));

export const selectionActions: StateCreator<Atlas, [], [], SelectionActions> = (set) => ({
  select: (slug, selectedFrom) =>
    set((state) => ({
      selected: slug,
      selectedFrom,
      targetOpen: false,
      view: coversMap(state) ? 'map' : state.view,
      sheet: state.sheet === 'peek' ? 'half' : state.sheet,
    })),
  deselect: () => set({ selected: null }),
  hover: (hovered) => set((state) => (state.hovered === hovered ? state : { hovered })),
  setRegion: (region) => set({ region }),
  setPulsed: (pulsed) => set({ pulsed }),
});

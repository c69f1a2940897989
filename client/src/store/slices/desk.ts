import type { StateCreator } from 'zustand';
import type { Atlas } from '../create.ts';
import type { DeskPlace } from '../desk-place.ts';
import type { AtlasState } from '../state.ts';

export interface DeskActions {
  /** Goes to a part of the desk. A list stands at half height on a phone, a form takes it all. */
  openDesk(place: DeskPlace): void;
  /** Opens the form to sign in, over whatever is on the screen; `again` when a session ended under work. */
  askSignIn(why: Exclude<AtlasState['signIn'], 'closed'>): void;
  closeSignIn(): void;
}

export const deskActions: StateCreator<Atlas, [], [], DeskActions> = (set) => ({
  openDesk: (desk) =>
    set((state) => ({
      view: 'desk',
      desk,
      targetOpen: false,
      measure: null,
      openFilter: null,
      sheet: desk === 'work' && state.sheet !== 'full' ? 'half' : 'full',
    })),
  askSignIn: (signIn) => set({ signIn }),
  closeSignIn: () => set({ signIn: 'closed' }),
});

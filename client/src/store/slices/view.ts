import type { StateCreator } from 'zustand';
import type { Lang } from '../../i18n/format.ts';
import type { MapCamera } from '../../map/types.ts';
import type { Atlas } from '../create.ts';
import type { ThemeChoice, View } from '../state.ts';
import type { Swipe } from '../swipe.ts';

export interface ViewActions {
  setView(view: View): void;
  setCamera(camera: MapCamera): void;
  setShowOrientations(show: boolean): void;
  /** 0-1. */
  setOrientationOpacity(opacity: number): void;
  /** Lays the tints of the regions over the zones, or under them. */
  setOrientationsAbove(above: boolean): void;
  /** Holds two sides against each other on the map; `null` = one map again. */
  setSwipe(swipe: Swipe | null): void;
  setLang(lang: Lang): void;
  setTheme(theme: ThemeChoice): void;
}

export const viewActions: StateCreator<Atlas, [], [], ViewActions> = (set) => ({
  // Reading the orientations without seeing them on the map would make no sense.
  setView: (view) =>
    set((state) => ({
      view,
      targetOpen: false,
      swipe: view === state.view ? state.swipe : null,
      showOrientations: view === 'regions' ? true : state.showOrientations,
      region: view === 'regions' ? state.region : null,
      measure: view === 'summary' || view === 'changes' ? null : state.measure,
      sheet:
        (view === 'regions' || view === 'planning' || view === 'desk') && state.sheet === 'peek'
          ? 'half'
          : state.sheet,
    })),
  setCamera: (camera) => set({ camera }),
  setShowOrientations: (showOrientations) => set({ showOrientations }),
  setOrientationOpacity: (orientationOpacity) => set({ orientationOpacity }),
  setOrientationsAbove: (orientationsAbove) => set({ orientationsAbove }),
  setSwipe: (swipe) => set({ swipe }),
  setLang: (lang) => set({ lang }),
  setTheme: (theme) => set({ theme }),
});

import type { MultiPolygon } from 'geojson';
import type { StateCreator } from 'zustand';
import type { Overlay } from '../../map/overlay.ts';
import type { Plot } from '../../map/plots.ts';
import { beginSketch, type SketchState } from '../../map/sketch/state.ts';
import type { Atlas } from '../create.ts';

export interface SketchActions {
  /**
   * Begins to draw the boundary of a zone on the map, or a plot in it (`subject`), from the outline given or from
   * nothing. The sketch is
   * `finished` when the reader says so and null when it was given up; the caller takes `geometry`, then ends it.
   */
  startSketch(slug: string, geometry: MultiPolygon | null, subject?: string): void;
  changeSketch(next: SketchState): void;
  setSketchLive(geometry: MultiPolygon | null): void;
  endSketch(): void;
  /** Shows two outlines of a zone held against each other; null takes them off the map. */
  setOverlay(overlay: Overlay | null): void;
  /** Shows plots of the ledger's land; none takes them off the map. */
  setPlots(plots: readonly Plot[]): void;
  /** Asks to be flown to the plot of an entry; null once that is done. */
  wantPlot(key: string | null): void;
}

export const sketchActions: StateCreator<Atlas, [], [], SketchActions> = (set) => ({
  startSketch: (slug, geometry, subject) =>
    set({
      sketch: beginSketch(slug, geometry, subject),
      sketchLive: null,
      measure: null,
      targetOpen: false,
      openFilter: null,
      overlay: null,
      sheet: 'half',
    }),
  changeSketch: (sketch) => set({ sketch, sketchLive: null }),
  setSketchLive: (sketchLive) => set({ sketchLive }),
  endSketch: () => set({ sketch: null, sketchLive: null }),
  setOverlay: (overlay) => set({ overlay }),
  setPlots: (plots) => set({ plots }),
  wantPlot: (wantedPlot) => set({ wantedPlot }),
});

import { useEffect } from 'react';
import { useAtlasStore } from '../store/context.tsx';

/** Escape closes what was opened last and lies on top: the target, an opened filter, the card, a swipe. */
export function useEscape(): void {
  const store = useAtlasStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const atlas = store.getState();
      // A boundary half drawn is given up by its own button only.
      if (atlas.sketch) return;
      if (atlas.measure) atlas.endMeasuring();
      else if (atlas.targetOpen) atlas.setTargetOpen(false);
      else if (atlas.openFilter) atlas.toggleFilterPanel(atlas.openFilter);
      else if (atlas.selected) atlas.deselect();
      else if (atlas.swipe) atlas.setSwipe(null);
      else if (atlas.region) atlas.setRegion(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
}

import { useEffect } from 'react';
import { redoSketch, undoSketch } from '../../map/sketch/state.ts';
import { useAtlasStore } from '../../store/context.tsx';
import { typesText } from '../measure/useUndoKeys.ts';
import { useMapApi } from '../stage/map-api.ts';

/** While drawing: Ctrl+Z takes back a corner, then an edit; Ctrl+Shift+Z and Ctrl+Y redo. Command on a Mac. */
export function useUndoKeys(): void {
  const store = useAtlasStore();
  const map = useMapApi();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { sketch, changeSketch } = store.getState();
      if (!sketch || !(event.ctrlKey || event.metaKey) || typesText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) changeSketch(redoSketch(sketch));
      else if (!map.current?.takeBackCorner()) changeSketch(undoSketch(sketch));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, map]);
}

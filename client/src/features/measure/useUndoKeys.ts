import { useEffect } from 'react';
import { redoMeasure, undoMeasure } from '../../map/measure/state.ts';
import { useAtlasStore } from '../../store/context.tsx';

/** Text being typed has an undo of its own. */
export const typesText = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type));

/** While measuring: Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, wherever the focus is. Command on a Mac. */
export function useUndoKeys(): void {
  const store = useAtlasStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { measure, setMeasure } = store.getState();
      if (!measure || !(event.ctrlKey || event.metaKey) || typesText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      setMeasure(key === 'y' || event.shiftKey ? redoMeasure(measure) : undoMeasure(measure));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
}

import { useAtlas } from '../../store/context.tsx';
import type { WantedEntry } from '../../store/state.ts';

/** Opens the form of a zone with an entry begun in it. */
export function useWantEntry(): (wanted: WantedEntry) => void {
  const wantEntry = useAtlas((s) => s.wantEntry);
  const openDesk = useAtlas((s) => s.openDesk);
  return (wanted) => {
    wantEntry(wanted);
    openDesk(`new-${wanted.zone}`);
  };
}

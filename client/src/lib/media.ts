import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}

export type Layout = 'phone' | 'tablet' | 'desktop';
/** Widths as in the style sheets: below 768 a sheet, below 1200 the card takes the place of the list. */
export function useLayout(): Layout {
  const phone = useMedia('(max-width: 767.98px)');
  const desktop = useMedia('(min-width: 1200px)');
  return phone ? 'phone' : desktop ? 'desktop' : 'tablet';
}

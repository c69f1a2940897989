import { NO_FILTERS } from '../../lib/filter/types.ts';
import type { AtlasStore } from '../create.ts';
import { INITIAL_STATE } from '../initial.ts';
import { MIDDLE } from '../swipe.ts';
import { pickKept, type UrlState } from '../where-kept.ts';
import { decodeUrl, encodeUrl } from './codec.ts';

/** Long enough for typing and dragging to settle; the address bar is no animation. */
const SETTLE_MS = 250;

/** What belongs to one place in the history: a change of it is a step that Back undoes. */
function stepOf(state: UrlState): string {
  const { q, min_area, max_area, min_free, min_occupancy, max_occupancy } = NO_FILTERS;
  const settling = { q, min_area, max_area, min_free, min_occupancy, max_occupancy };
  return encodeUrl({
    ...state,
    camera: null,
    swipe: state.swipe && { ...state.swipe, at: MIDDLE },
    forecast: INITIAL_STATE.forecast,
    references: state.references.map(({ id }) => ({ id, opacity: 0 })),
    filters: { ...state.filters, ...settling },
  });
}

export interface Addressed {
  location: Pick<Location, 'pathname' | 'search'>;
  history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/**
 * Keeps the address and the store in step. Choices become entries of the history; camera moves, typing and
 * sliders change the present entry once they settle. Returns the way to stop.
 */
export function keepInUrl(store: AtlasStore, page: Addressed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let step = stepOf(pickKept(store.getState(), 'url'));
  const address = () => page.location.pathname + encodeUrl(pickKept(store.getState(), 'url'));
  const replace = () => {
    timer = undefined;
    page.history.replaceState(null, '', address());
  };

  const unsubscribe = store.subscribe(
    (state) => encodeUrl(pickKept(state, 'url')),
    (search) => {
      const next = stepOf(pickKept(store.getState(), 'url'));
      clearTimeout(timer);
      if (next === step) {
        timer = setTimeout(replace, SETTLE_MS);
        return;
      }
      step = next;
      if (search !== page.location.search) page.history.pushState(null, '', address());
    },
  );

  const onPop = () => {
    clearTimeout(timer);
    const state = decodeUrl(page.location.search);
    step = stepOf(state);
    store.setState({ ...state, selectedFrom: 'url' });
  };
  page.addEventListener('popstate', onPop);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    page.removeEventListener('popstate', onPop);
  };
}

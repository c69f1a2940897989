// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STATED } from '../../lib/forecast/assumptions.ts';
import { createAtlasStore } from '../create.ts';
import { keepInUrl } from './sync.ts';

let stop: (() => void) | undefined;
beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/');
});
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

function open() {
  const store = createAtlasStore();
  stop = keepInUrl(store, window);
  return store;
}
const camera = { lon: 105.8, lat: 21.5, zoom: 9, bearing: 0 };

describe('the address follows the state', () => {
  it('a choice is a step of the history', () => {
    const store = open();
    const before = window.history.length;
    store.getState().toggleFilter('kind', 'kcn');
    store.getState().select('kcn-yen-binh', 'list');
    expect(window.history.length).toBe(before + 2);
    expect(window.location.search).toBe('?kind=kcn&zone=kcn-yen-binh&v=1');
  });

  it('moving and typing change the present entry once they settle', () => {
    const store = open();
    const before = window.history.length;
    store.getState().setCamera(camera);
    store.getState().setFilters({ q: 'sông' });
    expect(window.location.search).toBe('');
    vi.advanceTimersByTime(1000);
    expect(window.history.length).toBe(before);
    expect(window.location.search).toBe('?q=s%C3%B4ng&at=105.8,21.5,9&v=1');
  });

  it('so does the divider of a swipe; turning the swipe on is a step', () => {
    const store = open();
    store.getState().setView('regions');
    const before = window.history.length;
    const swipe = { left: 'scheme-2024', right: 'plan-2025', at: 50 };
    store.getState().setSwipe(swipe);
    expect(window.history.length).toBe(before + 1);
    store.getState().setSwipe({ ...swipe, at: 20 });
    vi.advanceTimersByTime(1000);
    expect(window.history.length).toBe(before + 1);
    expect(window.location.search).toBe('?view=regions&swipe=scheme-2024,plan-2025,20&v=1');
  });

  it('so does an assumption of the forecast', () => {
    const store = open();
    store.getState().openPlan('progress');
    const before = window.history.length;
    store.getState().setForecast({ ...STATED, pace: 50 });
    vi.advanceTimersByTime(1000);
    expect(window.history.length).toBe(before);
    expect(window.location.search).toContain('forecast=1,50,');
  });

  it('a choice right after a move is not overwritten by it', () => {
    const store = open();
    store.getState().setCamera(camera);
    store.getState().select('kcn-yen-binh', 'map');
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe('?zone=kcn-yen-binh&at=105.8,21.5,9&v=1');
  });

  it('what the browser keeps leaves the address alone', () => {
    const store = open();
    store.getState().setTheme('dark');
    store.getState().hover(101);
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe('');
  });

  it('Back restores the state, and does not make a step of its own', () => {
    const store = open();
    store.getState().select('kcn-yen-binh', 'list');
    const before = window.history.length;
    window.history.replaceState(null, '', '/?view=summary&lang=en');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(store.getState()).toMatchObject({ selected: null, view: 'summary', lang: 'en' });
    vi.advanceTimersByTime(1000);
    expect(window.history.length).toBe(before);
    expect(window.location.search).toBe('?view=summary&lang=en&v=1');
  });
});

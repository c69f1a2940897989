import { describe, expect, it } from 'vitest';
import { keepInBrowser, readBrowserState } from './browser.ts';
import { createAtlasStore } from './create.ts';
import { INITIAL_STATE } from './initial.ts';
import { pickKept } from './where-kept.ts';

const first = pickKept(INITIAL_STATE, 'browser');

function memory(start: string | null = null) {
  let text = start;
  return {
    getItem: () => text,
    setItem: (_key: string, value: string) => {
      text = value;
    },
  };
}

describe('what the browser keeps', () => {
  it('comes back on the next visit', () => {
    const storage = memory();
    const store = createAtlasStore();
    const stop = keepInBrowser(store, () => storage);
    store.getState().setTheme('dark');
    store.getState().setOrientationOpacity(0.3);
    store.getState().setIntroOpen(false);
    store.getState().setOrientationsAbove(true);
    stop();
    expect(readBrowserState(() => storage)).toEqual({
      ...first,
      theme: 'dark',
      orientationOpacity: 0.3,
      introOpen: false,
      orientationsAbove: true,
    });
  });

  it('is checked: nonsense gives first values', () => {
    expect(
      readBrowserState(() => memory('{"theme":"neon","orientationOpacity":7,"introOpen":1}')),
    ).toEqual(first);
    expect(readBrowserState(() => memory('not json'))).toEqual(first);
    expect(readBrowserState(() => memory('[1]'))).toEqual(first);
  });

  it('may be forbidden', () => {
    const refuse = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(readBrowserState(refuse)).toEqual(first);
    const store = createAtlasStore();
    const stop = keepInBrowser(store, refuse);
    expect(() => store.getState().setTheme('dark')).not.toThrow();
    stop();
  });
});

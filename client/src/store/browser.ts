import type { AtlasStore } from './create.ts';
import { INITIAL_STATE } from './initial.ts';
import { THEME_CHOICES } from './state.ts';
import { oneOf } from './url/read.ts';
import { type BrowserState, pickKept } from './where-kept.ts';

const KEY = 'kcn-atlas';

const flag = <T>(value: unknown, otherwise: T): boolean | T =>
  typeof value === 'boolean' ? value : otherwise;

/** How each key kept by the browser is checked when it is read back. */
const READ: { [K in keyof BrowserState]: (value: unknown) => BrowserState[K] } = {
  orientationOpacity: (value) =>
    typeof value === 'number' && value >= 0 && value <= 1
      ? value
      : INITIAL_STATE.orientationOpacity,
  orientationsAbove: (value) => flag(value, INITIAL_STATE.orientationsAbove),
  theme: (value) => oneOf(THEME_CHOICES, String(value)) ?? INITIAL_STATE.theme,
  legendOpen: (value) => flag(value, INITIAL_STATE.legendOpen),
  introOpen: (value) => flag(value, INITIAL_STATE.introOpen),
};

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** What this browser remembers; first values where it remembers nothing or may not. */
export function readBrowserState(storage: () => Pick<Storage, 'getItem'>): BrowserState {
  let kept: Record<string, unknown> = {};
  try {
    kept = parse(storage().getItem(KEY));
  } catch {
    // Storage can be forbidden (private windows, policies): the atlas then works without a memory.
  }
  return Object.fromEntries(
    (Object.keys(READ) as (keyof BrowserState)[]).map((key) => [key, READ[key](kept[key])]),
  ) as unknown as BrowserState;
}

/** Keeps the browser's part of the state up to date; returns the way to stop. */
export function keepInBrowser(
  store: AtlasStore,
  storage: () => Pick<Storage, 'setItem'>,
): () => void {
  return store.subscribe(
    (state) => JSON.stringify(pickKept(state, 'browser')),
    (text) => {
      try {
        storage().setItem(KEY, text);
      } catch {
        // Full or forbidden: losing a preference must not break the page.
      }
    },
  );
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY } from './content.ts';
import { keepLocal, readLocal } from './kept.ts';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const one = { name: 'A', description: '', content: EMPTY, base: 3 };

it('comes back as it was kept, until it is forgotten', () => {
  expect(readLocal()).toBeNull();
  expect(keepLocal(one)).toBe(true);
  expect(readLocal()).toEqual(one);
  keepLocal(null);
  expect(readLocal()).toBeNull();
});

it('is not taken in another form', () => {
  for (const text of [
    '{',
    '1',
    '{"name":"A"}',
    JSON.stringify({ ...one, content: { steps: 1 } }),
  ]) {
    stored.set('kcn-atlas-scenario', text);
    expect(readLocal()).toBeNull();
  }
});

it('says where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  });
  expect(readLocal()).toBeNull();
  expect(keepLocal(one)).toBe(false);
});

import { expect, it } from 'vitest';
import { Lru } from './lru.ts';

it('makes each value once and forgets the one used longest ago', async () => {
  const made: string[] = [];
  const lru = new Lru<string>(2);
  const get = (key: string) =>
    lru.get(key, async () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(await Promise.all([get('a'), get('a')])).toEqual(['A', 'A']);
  await get('b');
  await get('a');
  await get('c');
  await get('a');
  expect(made).toEqual(['a', 'b', 'c']);
  await get('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('tries again what failed', async () => {
  const lru = new Lru<number>(2);
  await expect(lru.get('x', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await lru.get('x', async () => 1)).toBe(1);
});

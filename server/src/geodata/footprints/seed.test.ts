import { expect, it } from 'vitest';
import { hashText, seededNumbers } from './seed.ts';

it('hashes the published FNV-1a vectors', () => {
  expect(hashText('')).toBe(0x811c9dc5);
  expect(hashText('a')).toBe(0xe40c292c);
  expect(hashText('foobar')).toBe(0xbf9cf968);
});

it('gives the same numbers for the same text, others for another', () => {
  const take = (text: string) => Array.from({ length: 5 }, seededNumbers(text));
  expect(take('ccn-kha-son')).toEqual(take('ccn-kha-son'));
  expect(take('ccn-kha-son')).not.toEqual(take('ccn-ba-xuyen'));
  expect(Math.min(...take('x'))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...take('x'))).toBeLessThan(1);
});

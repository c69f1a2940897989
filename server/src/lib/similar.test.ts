import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance } from './similar.ts';

describe('editDistance', () => {
  it.each([
    ['kind', 'kind', 0],
    ['kinds', 'kind', 1],
    ['knid', 'kind', 1],
    ['', 'kind', 4],
    ['limit', 'kind', 4],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('didYouMean', () => {
  const known = ['kind', 'status', 'orientation', 'min_area', 'max_area'];

  it('names the nearest parameter', () => {
    expect(didYouMean('kinds', known)).toBe('kind');
    expect(didYouMean('Status', known)).toBe('status');
    expect(didYouMean('min-area', known)).toBe('min_area');
    expect(didYouMean('orientaton', known)).toBe('orientation');
  });

  it('names none rather than a far one', () => {
    expect(didYouMean('foo', known)).toBeUndefined();
    expect(didYouMean('x'.repeat(4000), known)).toBeUndefined();
  });
});

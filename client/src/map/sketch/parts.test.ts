import { expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { assemble } from './parts.ts';

const ring = (west: number) => square(west, 21.5, 0.01)[0]?.[0] ?? [];
const hole = square(105.803, 21.503, 0.001)[0]?.[0] ?? [];
const before = { type: 'MultiPolygon' as const, coordinates: [[ring(105.8), hole], [ring(105.9)]] };

it('keeps the order of the parts and the holes of each, and puts new ones last', () => {
  const after = assemble(before, [
    { part: null, ring: ring(106) },
    { part: 1, ring: ring(105.91) },
    { part: 0, ring: ring(105.81) },
  ]);
  expect(after?.coordinates).toEqual([[ring(105.81), hole], [ring(105.91)], [ring(106)]]);
});

it('leaves out rings that enclose nothing', () => {
  const [a = [], b = []] = ring(105.8);
  expect(assemble(null, [{ part: null, ring: [a, b, b, a] }])).toBeNull();
  expect(assemble(null, [{ part: null, ring: [a, b, a] }])).toBeNull();
  expect(assemble(before, [])).toBeNull();
});

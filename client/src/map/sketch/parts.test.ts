import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { assemble, vertexCount, withHole, withoutRing, withPart } from './parts.ts';

const ring = (west: number) => square(west, 21.5, 0.01)[0]?.[0] ?? [];
const hole = square(105.803, 21.503, 0.001)[0]?.[0] ?? [];
const moved = square(105.804, 21.503, 0.001)[0]?.[0] ?? [];
const before = { type: 'MultiPolygon' as const, coordinates: [[ring(105.8), hole], [ring(105.9)]] };

describe('the rings on the drawing board', () => {
  it('go back to their places, whatever their order; others stay', () => {
    const after = assemble(before, [
      { part: 1, ring: 0, corners: ring(105.91) },
      { part: 0, ring: 1, corners: moved },
    ]);
    expect(after?.coordinates).toEqual([[ring(105.8), moved], [ring(105.91)]]);
    expect(assemble(before, [])).toEqual(before);
  });

  it('are left out where they enclose nothing, an outer one with its holes', () => {
    const [a = [], b = []] = ring(105.8);
    const flat = [a, b, b, a];
    expect(assemble(before, [{ part: 0, ring: 0, corners: flat }])?.coordinates).toEqual([
      [ring(105.9)],
    ]);
    expect(assemble(before, [{ part: 0, ring: 1, corners: [a, b, a] }])?.coordinates).toEqual([
      [ring(105.8)],
      [ring(105.9)],
    ]);
    expect(assemble(null, [{ part: 0, ring: 0, corners: ring(105.8) }])).toBeNull();
  });
});

it('parts and holes are put in last, and taken out', () => {
  expect(withPart(null, ring(105.8).slice(0, -1)).coordinates).toEqual([[ring(105.8)]]);
  expect(withPart(before, ring(106)).coordinates[2]).toEqual([ring(106)]);
  const holed = withHole(before, 0, moved.slice(0, -1));
  expect(holed.coordinates[0]).toEqual([ring(105.8), hole, moved]);
  expect(withoutRing(holed, { part: 0, ring: 1 })?.coordinates[0]).toEqual([ring(105.8), moved]);
  expect(withoutRing(before, { part: 0, ring: 0 })?.coordinates).toEqual([[ring(105.9)]]);
  expect(withoutRing(withPart(null, hole), { part: 0, ring: 0 })).toBeNull();
  expect(vertexCount(holed)).toBe(16);
  expect(vertexCount(null)).toBe(0);
});

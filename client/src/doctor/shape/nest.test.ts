import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawRing } from '../testing/shapes.ts';
import { nest, signedArea } from './nest.ts';

const box = (x: number, y: number, size: number) =>
  rawRing([
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ]);

describe('loose rings', () => {
  it('become shells, their holes, and islands in these, in the order of the file', () => {
    const [island, hole, shell, other] = [
      box(40, 40, 20),
      box(20, 20, 60),
      box(0, 0, 100),
      box(200, 0, 10),
    ];
    expect(nest([other, island, hole, shell])).toEqual([[other], [island], [shell, hole]]);
    expect(nest([])).toEqual([]);
  });

  it('nest alike in whatever order the file has them', () => {
    const rings = [
      box(0, 0, 100),
      box(10, 10, 20),
      box(60, 60, 30),
      box(65, 65, 5),
      box(300, 0, 50),
    ];
    const named = (parts: ReturnType<typeof nest>) =>
      parts
        .map((part) => part.map((ring) => rings.indexOf(ring)).sort())
        .sort()
        .map(String);
    const wanted = named(nest(rings));
    expect(wanted).toEqual(['0,1,2', '3', '4'].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(rings, { minLength: 5 }), (shuffled) => {
        expect(named(nest(shuffled))).toEqual(wanted);
      }),
    );
  });

  it('that touch a corner of the ring around them are still its holes', () => {
    const shell = box(0, 0, 100);
    expect(nest([shell, box(0, 0, 50)])).toHaveLength(1);
  });
});

describe('the area of a ring', () => {
  it('is negative clockwise and keeps its digits far from the origin', () => {
    expect(signedArea(box(431_463, 2_388_417, 2).xy)).toBe(4);
    expect(signedArea(Float64Array.of(0, 0, 0, 2, 2, 2, 2, 0))).toBe(-4);
  });
});

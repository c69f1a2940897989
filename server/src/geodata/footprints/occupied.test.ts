import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, Occupied } from './occupied.ts';
import { closerThan, type Point } from './planar.ts';
import { reach, shapeOf } from './shape.ts';

function bodyAt(slug: string, [x, y]: Point, size: number): Body {
  const shape = shapeOf(slug);
  const { outer, inner } = reach(shape);
  return {
    ring: shape.map(([dx, dy]): Point => [x + dx * size, y + dy * size]),
    centre: [x, y],
    outer: outer * size,
    inner: inner * size,
  };
}

const body = fc
  .tuple(
    fc.constantFrom('ccn-a', 'ccn-b', 'kcn-c', 'kcn-d'),
    fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 })),
    fc.integer({ min: 50, max: 1800 }),
  )
  .map(([slug, at, size]) => bodyAt(slug, at, size));

describe('taken ground', () => {
  it('answers as a comparison with every body would, by cells and shortcuts', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 8 }), body, (taken, one) => {
        const occupied = new Occupied();
        for (const each of taken) occupied.add(each);
        const free = taken.every((each) => !closerThan(one.ring, each.ring, 40));
        expect(occupied.isFree(one, 40)).toBe(free);
        // The quick no must never be wrong.
        if (free) expect(occupied.covers(one.centre, one.inner, 40)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is seen from the middle of a large body', () => {
    const occupied = new Occupied();
    occupied.add(bodyAt('kcn-large', [0, 0], 3000));
    expect(occupied.isFree(bodyAt('ccn-small', [500, 500], 100), 40)).toBe(false);
    expect(occupied.covers([0, 0], 10, 40)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygon, rawRing } from '../testing/shapes.ts';
import { type Outline, outlineOf, pointAt, ringsOf } from './outline.ts';
import { localMetres } from './planar.ts';
import { simplify } from './simplify.ts';

const outline = (rings: readonly (readonly (readonly [number, number])[])[]): Outline =>
  outlineOf(
    [{ n: 1, name: '', layer: null, parts: [rings.map(rawRing)] }],
    (x, y) => [x, y],
    false,
  );

type Xy = Float64Array;
/** Metres from a vertex to the nearest edge of a ring. */
function toRingM(xy: Xy, at: readonly [number, number]): number {
  const flat = localMetres(at);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; 2 * i < xy.length; i += 1) {
    const [a, b] = [flat(pointAt(xy, i)), flat(pointAt(xy, i + 1))];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const t = Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(a[0] + t * dx, a[1] + t * dy));
  }
  return least;
}

/** Vertices between the corners, each moved a little to either side. */
const wavy = fc
  .tuple(polygon, fc.double({ min: 0, max: 3, noNaN: true }))
  .map(([{ rings }, wave]) =>
    outline(
      rings.map((ring) =>
        ring.flatMap((a, i) => {
          const b = ring[(i + 1) % ring.length] ?? a;
          return Array.from({ length: 12 }, (_, k): [number, number] => {
            const off = k === 0 ? 0 : (((k % 3) - 1) * wave) / 111_000;
            return [a[0] + ((b[0] - a[0]) * k) / 12 + off, a[1] + ((b[1] - a[1]) * k) / 12 - off];
          });
        }),
      ),
    ),
  );

describe('an outline with fewer vertices', () => {
  it('keeps those it keeps where they were, and strays no further than it says', () => {
    fc.assert(
      fc.property(wavy, fc.constantFrom(0.02, 0.5, 2), (whole, metres) => {
        const simple = simplify(whole, metres);
        if (!simple) throw new Error('not simplified');
        expect(simple.shiftM).toBeLessThanOrEqual(metres);
        for (const [r, ring] of ringsOf(simple.outline).entries()) {
          const before = ringsOf(whole)[r]?.xy ?? new Float64Array();
          for (const [i, place] of ring.from.entries()) {
            expect(pointAt(ring.xy, i)).toEqual(pointAt(before, place));
          }
          for (let i = 0; 2 * i < before.length; i += 1) {
            // The ground is flat here in another way than there: a thousandth of the distance.
            expect(toRingM(ring.xy, pointAt(before, i))).toBeLessThanOrEqual(
              simple.shiftM * 1.001 + 1e-6,
            );
          }
        }
        expect(simplify(simple.outline, metres)?.vertices).toBe(simple.vertices);
      }),
    );
  });

  it('stays a ring, however small it is', () => {
    const tiny = outline([
      [
        [105.8, 21.5],
        [105.8000001, 21.5],
        [105.8000001, 21.5000001],
      ],
    ]);
    expect(simplify(tiny, 1)?.vertices).toBe(3);
  });

  it('is given up where it would take too long', () => {
    // Ever wider strides to one side: each split takes off one vertex.
    const comb = Array.from({ length: 30_000 }, (_, i): [number, number] => [
      105.8 + i * 1e-6,
      21.5 + (i % 2) * 0.001 * (1 + i / 30_000),
    ]);
    expect(simplify(outline([comb]), 0.02)).toBeNull();
  });
});

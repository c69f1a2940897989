import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { rawRing } from '../testing/shapes.ts';
import { outlineOf, ringsOf } from './outline.ts';
import { LAT_M, lonM } from './planar.ts';
import { collinear, repeated, type Spots } from './spots.ts';

/** Metres east and north of a corner in the province. */
const at = ([east, north]: readonly [number, number]): LngLat => [
  105.84 + east / lonM(21.59),
  21.59 + north / LAT_M,
];
function spots(rule: Spots, ...points: readonly (readonly [number, number])[]) {
  const shapes = [{ n: 1, name: '', layer: null, parts: [[rawRing(points.map(at))]] }];
  const [ring] = ringsOf(outlineOf(shapes, (x, y) => [x, y], false));
  return ring && rule(ring);
}

describe('repeated vertices', () => {
  it('are those that lie where the one before lies, also round the end', () => {
    expect(spots(repeated, [0, 0], [10, 0], [10, 0.0005], [10, 10], [0, 0.0002], [0, 0])).toEqual([
      2, 4,
    ]);
    expect(spots(repeated, [0, 0], [10, 0], [10, 0.002], [10, 10])).toEqual([]);
  });

  it('are none where fewer than three would be left', () => {
    expect(spots(repeated, [0, 0], [0, 0], [10, 0], [10, 0], [10, 0.0001])).toEqual([]);
  });
});

describe('vertices on a straight line', () => {
  it('are those a line between kept corners passes within a millimetre', () => {
    expect(spots(collinear, [0, 0], [5, 0], [10, 0.0005], [20, 0], [20, 20])).toEqual([1, 2]);
    expect(spots(collinear, [0, 0], [5, 0.003], [20, 0], [20, 20])).toEqual([]);
  });

  it('are kept where the line turns back on itself', () => {
    expect(spots(collinear, [0, 0], [20, 0], [10, 0], [10, 20])).toEqual([]);
  });

  it('are never so many that a bend is lost', () => {
    const radius = 1000;
    const circle = Array.from({ length: 20_000 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 20_000;
      return [radius * Math.cos(turn), radius * Math.sin(turn)] as const;
    });
    const gone = new Set(spots(collinear, ...circle));
    const kept = circle.filter((_, i) => !gone.has(i));
    expect(kept.length).toBeGreaterThan(300);
    for (const [i, [x, y]] of kept.entries()) {
      const [u, v] = kept[(i + 1) % kept.length] ?? [0, 0];
      expect(radius - Math.hypot((x + u) / 2, (y + v) / 2)).toBeLessThan(0.01);
    }
  });
});

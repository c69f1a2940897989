import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../read/types.ts';
import { ringAreaHa } from './geodesic.ts';
import { areaAndCentre } from './planar.ts';
import { drawExactly, INSET_SHAPE, reach, shapeOf } from './shape.ts';

const slug = fc.stringMatching(/^[a-z]{3}-[a-z-]{1,12}[a-z]$/);
const centre = fc
  .tuple(
    fc.double({ min: 105.4, max: 106.4, noNaN: true }),
    fc.double({ min: 21.3, max: 22.8, noNaN: true }),
  )
  .map(([lon, lat]): LonLat => [lon, lat]);

describe('the shape of a zone', () => {
  it('is compact: area 1 around the origin, counter-clockwise, longer than wide by 1.7 at most', () => {
    fc.assert(
      fc.property(slug, (text) => {
        const shape = shapeOf(text);
        const { area, centre: at } = areaAndCentre(shape);
        expect(area).toBeCloseTo(1, 9);
        expect(Math.hypot(at[0], at[1])).toBeLessThan(1e-9);
        const { outer, inner } = reach(shape);
        expect(outer / inner).toBeLessThan(2);
        expect(shape.length).toBeGreaterThanOrEqual(12);
      }),
    );
  });

  it('has no dents: every corner turns left', () => {
    fc.assert(
      fc.property(slug, (text) => {
        const shape = shapeOf(text);
        for (let i = 0; i < shape.length; i++) {
          const [a, b, c] = [0, 1, 2].map((step) => shape[(i + step) % shape.length] ?? [0, 0]);
          if (!a || !b || !c) throw new Error('unreachable');
          const turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
          expect(turn).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('belongs to the slug alone', () => {
    expect(shapeOf('ccn-kha-son')).toEqual(shapeOf('ccn-kha-son'));
    expect(shapeOf('ccn-kha-son')).not.toEqual(shapeOf('ccn-tan-duc'));
  });
});

describe('drawing a shape', () => {
  it('gives exactly the hectares after rounding to 6 decimals', () => {
    fc.assert(
      fc.property(slug, centre, fc.double({ min: 0.5, max: 2000, noNaN: true }), (text, at, ha) => {
        const ring = drawExactly(shapeOf(text), at, ha);
        expect(Math.abs(ringAreaHa(ring) / ha - 1)).toBeLessThan(0.001);
        expect(ring[0]).toEqual(ring.at(-1));
        for (const value of ring.flat()) expect(value).toBe(Number(value.toFixed(6)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the centre where it was asked for', () => {
    const ring = drawExactly(INSET_SHAPE, [106, 21.5], 60);
    const { centre: at } = areaAndCentre(
      ring.slice(0, -1).map(([lon, lat]) => [(lon - 106) * 1e4, (lat - 21.5) * 1e4] as const),
    );
    expect(Math.hypot(at[0], at[1])).toBeLessThan(0.02);
  });
});
